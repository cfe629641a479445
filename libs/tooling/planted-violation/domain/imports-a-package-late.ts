export const newId = async (): Promise<string> => (await import('uuid')).v7();
