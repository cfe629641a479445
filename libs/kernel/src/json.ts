/**
 * What an event may hold: strings, booleans, null, arrays, objects and integers within ±(2^53−1).
 * Keys are fixed by schema and match `[a-z][A-Za-z0-9]*`, never ids or numbers.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export type JsonObject = { readonly [key: string]: Json | undefined };
