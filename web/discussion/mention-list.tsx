import type { Mentions } from './use-mentions';
import { useDiscussionWords } from './words';

interface Props {
  readonly id: string;
  readonly mentions: Mentions;
  readonly onTake: (place: number) => void;
}

const kinds = { Membership: 'person', Organisation: 'organisation', Group: 'group' } as const;

/** Who can be mentioned, under the text; the keys stay in the text. */
export function MentionList({ id, mentions, onTake }: Props) {
  const talk = useDiscussionWords();
  if (mentions.offers.length === 0) return null;
  return (
    <div className="offers sheet" id={id} role="listbox" aria-label={talk.mentions}>
      {mentions.offers.map(({ label, mentioned }, place) => (
        <div
          key={mentioned.id}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === mentions.current}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(place);
          }}
        >
          <b>{label}</b>{' '}
          <span className="dim">
            {mentioned.__typename === 'Membership'
              ? mentioned.organisation.name
              : talk[kinds[mentioned.__typename]]}
          </span>
        </div>
      ))}
    </div>
  );
}
