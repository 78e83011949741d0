import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The projects whose single files take longest first: what is left when the others have nothing more to do is then short. */
const projects = [
  'web',
  'history',
  'access',
  'access-without-rls',
  'access-without-sql-wall',
  'platform',
  'rules',
];
const longest =
  /\/(every-route-\w+|differential|embedded-\w+|health|mail|viewer-can|text-answers|lockout|log-verify-command|other-side-sees-nothing|inbox-plan|migrations)\.test\.ts$/;

/**
 * The order of the files where nothing is known of how long they took, as in a fresh checkout: vitest goes by the alphabet of the
 * projects and then by size, and one worker would stand idle while the other is at the longest, which comes last.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ project }: TestSpecification) =>
      projects.indexOf(project.name) + 1 || projects.length + 1;
    const later = ({ moduleId }: TestSpecification) => (longest.test(moduleId) ? 0 : 1);
    return sorted.toSorted((one, other) => place(one) - place(other) || later(one) - later(other));
  }
}
