import { epochMillisecondsOf, instantOf, type BusinessDate } from '@limit-ledger/kernel';
import { remembered } from '../../remembered.js';

/** Days since 1970-01-01: what windows count in. */
export type DayNumber = number;

/** Months since January of year 0. */
export type MonthNumber = number;

const MILLISECONDS_A_DAY = 86_400_000;

export const dayNumberOf: (date: BusinessDate) => DayNumber = remembered(
  (date) => epochMillisecondsOf(`${date}T00:00:00.000Z`) / MILLISECONDS_A_DAY,
);

export const dateOf: (day: DayNumber) => BusinessDate = remembered((day) => instantOf(day * MILLISECONDS_A_DAY).slice(0, 10));

/** Of a date, or of a month `YYYY-MM`. */
export const monthNumberOf = (date: string): MonthNumber => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

export const monthOfDay: (day: DayNumber) => MonthNumber = remembered((day) => monthNumberOf(dateOf(day)));

/** `YYYY-MM`. */
export const monthTextOf: (month: MonthNumber) => string = remembered(
  (month) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`,
);

export const firstDayOf: (month: MonthNumber) => DayNumber = remembered((month) => dayNumberOf(`${monthTextOf(month)}-01`));

export const lastDayOf = (month: MonthNumber): DayNumber => firstDayOf(month + 1) - 1;

/** The last month all of whose days are over as of that day, the day itself included. */
export const lastCompleteMonth = (day: DayNumber): MonthNumber => monthOfDay(day + 1) - 1;
