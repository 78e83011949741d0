import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Tabs } from '../../people/tabs';
import { useWords } from '../../words/use-words';
import { useDirectoryWords } from './words';

/** Organisations, people and groups stand beside one another. */
export function DirectoryTabs() {
  const { words } = useWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  return (
    <Tabs
      label={directory.tabs}
      tabs={[
        { href: paths.organisations(slug), word: words.frame.organisations },
        { href: paths.people(slug), word: words.frame.people },
        { href: paths.groups(slug), word: directory.groups },
      ]}
    />
  );
}
