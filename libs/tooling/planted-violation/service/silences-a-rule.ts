// eslint-disable-next-line eqeqeq
export const same = (first: string, second: string): boolean => first == second;
