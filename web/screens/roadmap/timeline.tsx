import type { CSSProperties } from 'react';
import { localTime, ownTimeZone } from '../../format/days';
import { monthsIn, quartersIn, shareOf } from '../../format/months';
import { useMinute } from '../../live/use-minute';
import { useWords } from '../../words/use-words';
import type { Area, Edition, Item } from './roadmap.documents';
import { TimelineItem } from './timeline-item';
import { useRoadmapWords } from './words';

export interface Groups {
  readonly edition: Edition;
  /** By area, in their order; undefined: items without one. */
  readonly groups: readonly { readonly area: Area | undefined; readonly items: readonly Item[] }[];
}

type Variables = CSSProperties & { readonly [name: `--${string}`]: string | number };

/** Items in time. The bars are a picture: each row says in words all that its bar shows. */
export function Timeline({ edition, groups }: Groups) {
  const { language, say } = useWords();
  const roadmap = useRoadmapWords();
  const now = useMinute();
  const today = shareOf(edition, localTime(now, ownTimeZone()).day);
  const variables: Variables = {
    '--months': monthsIn(edition),
    ...(today !== undefined && { '--today': `${today * 100}%` }),
  };
  return (
    <div className="sheet timeline" style={variables}>
      <div className="timeline-head" aria-hidden="true">
        <span>{roadmap.item}</span>
        <span className="track">
          {quartersIn(edition).map(({ year, quarter, column }) => (
            <span
              key={column}
              className={quarter === 1 || column === 1 ? 'q year' : 'q'}
              style={{ gridColumn: column }}
            >
              <b>{quarter === 1 || column === 1 ? year : ''}</b>
              {say(roadmap.quarter, { quarter })}
            </span>
          ))}
        </span>
        <span>{roadmap.leads}</span>
      </div>
      {groups.map(({ area, items }) => (
        <section key={area?.code ?? ''} aria-labelledby={`area-${area?.code ?? ''}`}>
          <h2
            id={`area-${area?.code ?? ''}`}
            lang={!area || area.name.locale === language ? undefined : area.name.locale}
          >
            {area?.name.text ?? roadmap.otherArea}
          </h2>
          <ul>
            {items.map((item) => (
              <TimelineItem key={item.number} item={item} edition={edition} today={today !== undefined} />
            ))}
          </ul>
        </section>
      ))}
      <p className="legend" aria-hidden="true">
        <span>
          <i className="bar" />
          {roadmap.bar}
        </span>
        {today !== undefined && (
          <span>
            <i className="now" />
            {roadmap.today}
          </span>
        )}
      </p>
    </div>
  );
}
