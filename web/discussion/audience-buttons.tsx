import { useWords } from '../words/use-words';
import { type Audience, isJoint, keyOf, namedIn } from './audience';
import { AudienceButton } from './audience-button';
import { useDiscussionWords } from './words';

interface Props {
  /** Those that the viewer may write to. */
  readonly audiences: readonly Audience[];
  readonly onChoose: (audience: Audience) => void;
}

/** Whoever may read it is chosen first: a button for each audience, with its sign. */
export function AudienceButtons({ audiences, onChoose }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  return audiences.map((audience) => (
    <AudienceButton
      key={keyOf(audience)}
      audience={audience}
      joint={isJoint(audience)}
      onClick={() => onChoose(audience)}
    >
      {say(talk.commentTo, namedIn(audience))}
    </AudienceButton>
  ));
}
