const STATES = /\.state\.v\d+$/;

/** Whether a topic holds states, `….state.v<n>`: of each key only the newest message counts, and only that one is kept. */
export const isStateTopic = (topic: string): boolean => STATES.test(topic);
