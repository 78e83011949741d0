import '../../people/people.css';
import type { ReactNode } from 'react';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { PageHeading } from '../../parts/page-heading';
import { Tabs } from '../../people/tabs';
import { useWords } from '../../words/use-words';
import { useAdministrationWords } from './words';

type Section = 'members' | 'invitations' | 'rules' | 'calendars' | 'substitutes';

/** What stands around each part of the administration. */
export function AdministrationPage({ of, children }: { readonly of: Section; readonly children: ReactNode }) {
  const { words } = useWords();
  const administration = useAdministrationWords();
  const { slug, title } = usePartnership();
  const { administration: at } = paths;
  return (
    <>
      <Crumb>
        <span>{words.frame.administration}</span>
      </Crumb>
      <PageHeading within={[words.frame.administration, title.text]}>{administration[of]}</PageHeading>
      <Tabs
        label={words.frame.administration}
        tabs={[
          { href: at(slug), word: administration.members },
          { href: at(slug, 'invitations'), word: administration.invitations },
          { href: at(slug, 'rules'), word: administration.rules },
          { href: at(slug, 'calendars'), word: administration.calendars },
          { href: at(slug, 'substitutes'), word: administration.substitutes },
        ]}
      />
      {children}
    </>
  );
}
