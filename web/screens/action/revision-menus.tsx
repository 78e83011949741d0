import { useRouter } from '@tanstack/react-router';
import { useId } from 'react';
import { paths } from '../../api/paths';
import { shortDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly from: number;
  readonly to: number;
  readonly lang: string | undefined;
}

/** Which two revisions are compared: any of those that the viewer may see; the earlier one always stands first. */
export function RevisionMenus({ action, from, to, lang }: Props) {
  const { language, say } = useWords();
  const words = useActionWords();
  const { slug } = usePartnership();
  const { history } = useRouter();
  const zone = useOwnZone();
  const id = useId();
  const chosen = { from, to };
  const choose = (one: number, other: number) => {
    const address = paths.compare(slug, action, Math.min(one, other), Math.max(one, other));
    history.replace(`${address}${lang ? `?lang=${lang}` : ''}`);
  };
  return (
    <div className="revision-menus no-print">
      {(['from', 'to'] as const).map((end) => {
        const other = end === 'from' ? to : from;
        return (
          <div className="field" key={end}>
            <label htmlFor={`${id}-${end}`}>{words[end]}</label>
            <select
              id={`${id}-${end}`}
              value={chosen[end]}
              onChange={({ target }) => choose(Number(target.value), other)}
            >
              {action.revisions.nodes.map(({ number, createdAt, organisation }) => (
                <option key={number} value={number} disabled={number === other}>
                  {say(words.revisionOf, {
                    revision: number,
                    date: shortDate(localTime(createdAt, zone).day, language),
                    organisation: organisation.name,
                  })}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}
