import type { Stage } from './stage.js';

/** One act of the story, at its instant. */
export interface Step {
  readonly at: Date;
  readonly play: (stage: Stage) => Promise<void>;
}

const DAY = 86_400_000;

/** The morning of a date (ISO 8601), or of so many days before the loading. */
export function morning(when: string | number, loadedAt: Date): Date {
  const date = typeof when === 'string' ? when : isoDate(new Date(loadedAt.getTime() - when * DAY));
  return new Date(`${date}T08:00:00.000Z`);
}

/** So many days later, fractions being hours. */
export const later = (from: Date, days: number): Date => new Date(from.getTime() + Math.round(days * DAY));

const isoDate = (at: Date): string => at.toISOString().slice(0, 10);
