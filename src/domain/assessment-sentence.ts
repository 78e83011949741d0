import type { Rule } from './approval.js';
import type { Assessment, Block, Missing } from './assessment.js';
import type { OrganisationKind } from './organisation-kind.js';
import { approvalsNeeded } from './tally.js';

/** An assessment in the words of one language; `missing` and `blocks` are null where there is nothing to say. */
export interface AssessmentInWords {
  readonly rule: string;
  readonly tally: string;
  readonly missing: string | null;
  readonly blocks: string | null;
  readonly answer: string;
}

/** An assessment in English sentences. */
export function assessmentInEnglish(assessment: Assessment): AssessmentInWords {
  const { rule, tally, needed, missing, blocks, answer } = assessment;
  return {
    rule: ruleInEnglish(rule, tally.electors),
    tally:
      `${tally.approve} of ${tally.electors} approve (needed: ${needed}), ` +
      `${tally.object} object, ${tally.abstain} abstain, ${tally.noneYet} without a position yet.`,
    missing: answer === 'PENDING' ? `Still missing: ${missing.map(missingInEnglish).join('; ')}.` : null,
    blocks: blocks.length > 0 ? `Blocked: ${blocks.map(blockInEnglish).join('; ')}.` : null,
    answer: answers[answer],
  };
}

/** The rule of a side in English, for an electorate of so many organisations. */
export function ruleInEnglish(rule: Rule, electors: number): string {
  const kinds = [...new Set(rule.requiredKinds)].map((kind) => `one ${inWords(kind)}`);
  const among = kinds.length > 0 ? `, among them ${new Intl.ListFormat('en').format(kinds)}` : '';
  const quorum = rule.quorum ? `; quorum: ${counted(rule.quorum, 'position')}` : '';
  return `${approversInEnglish(rule, electors)}${among}${quorum}.`;
}

const answers = {
  PENDING: 'This side has not answered yet.',
  APPROVED: 'This side has approved.',
  RESERVED: 'A reservation stands: this side cannot approve until it is lifted.',
  REJECTED: 'This side has rejected: its rule can no longer be met.',
} as const;

function approversInEnglish(rule: Rule, electors: number): string {
  switch (rule.kind) {
    case 'CONSENSUS':
      return `Consensus of ${counted(electors, 'approver')}: each approves or abstains, at least one approves`;
    case 'MAJORITY':
    case 'THRESHOLD':
      return `${approvalsNeeded(rule, electors)} of ${counted(electors, 'approver')}`;
  }
}

function missingInEnglish(missing: Missing): string {
  switch (missing.kind) {
    case 'APPROVALS':
      return `approval of ${more(missing.count, 'organisation')}`;
    case 'APPROVAL_OR_ABSTENTION':
      return `approval or abstention of ${more(missing.count, 'organisation')}`;
    case 'APPROVAL_OF_KIND':
      return `an approval of ${anOrganisationOf(missing.organisationKind)}`;
    case 'QUORUM':
      return `quorum: ${more(missing.count, 'position')}`;
    case 'SPOKESPERSON':
      return 'the answer of the spokesperson';
  }
}

function blockInEnglish(block: Block): string {
  switch (block.kind) {
    case 'OBJECTIONS':
      return `${counted(block.count, 'objection')}, and consensus allows none`;
    case 'TOO_FEW_APPROVALS':
      return `at most ${counted(block.possible, 'approval')} can be reached, and ${block.needed} needed`;
    case 'NO_APPROVAL_OF_KIND':
      return `no approval of ${anOrganisationOf(block.organisationKind)} can be reached`;
    case 'TOO_FEW_FOR_QUORUM':
      return `at most ${counted(block.possible, 'position')} can be taken, and the quorum is ${block.needed}`;
    case 'SPOKESPERSON_OBJECTS':
      return 'the spokesperson objects';
    case 'SPOKESPERSON_GONE':
      return 'the spokesperson has left the electorate';
  }
}

function anOrganisationOf(kind: OrganisationKind): string {
  return `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${inWords(kind)} organisation`;
}

function inWords(kind: OrganisationKind): string {
  return kind.replace('_', ' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function more(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? '' : 's'}`;
}
