import { useLive } from '../../live/use-live';
import { writtenDocument } from './compose.documents';

/** Hears what is entered into one log about one subject. It draws nothing. */
export function FollowLog({
  log,
  subject,
  heard,
}: {
  readonly log: string;
  readonly subject: string;
  readonly heard: () => void;
}) {
  useLive(writtenDocument, { log }, ({ logAppended }) => {
    if (logAppended.subject.id === subject) heard();
  });
  return null;
}
