export const total: number = 1 + 'one';
