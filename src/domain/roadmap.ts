import { type Refused, refuse } from './refusal.js';

/** The states of a roadmap edition (domain.md, "Roadmap"). */
export const roadmapStatuses = ['DRAFT', 'IN_APPROVAL', 'APPROVED', 'IN_EFFECT', 'CLOSED'] as const;
export type RoadmapStatus = (typeof roadmapStatuses)[number];

/** What is asked for in a new edition; dates ISO 8601. */
export interface RoadmapPlan {
  readonly titles: readonly { readonly language: string; readonly text: string }[];
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Refuses languages the partnership does not know, languages given twice, and an end before the start. */
export function refuseRoadmap(plan: RoadmapPlan, workingLanguages: readonly string[]): Refused | undefined {
  for (const [index, { language }] of plan.titles.entries()) {
    const path = ['titles', String(index), 'language'];
    if (!workingLanguages.includes(language)) return refuse('LANGUAGE_UNKNOWN', path, { language });
    if (plan.titles.findIndex((title) => title.language === language) < index)
      return refuse('LANGUAGE_TWICE', path, { language });
  }
  return plan.endsOn < plan.startsOn ? refuse('DATES_REVERSED', ['endsOn']) : undefined;
}
