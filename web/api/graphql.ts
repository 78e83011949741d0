import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated';

/** Writes a document whose types come from schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    DateTime: string;
    Date: string;
    Decimal: string;
    CurrencyCode: string;
    CountryCode: string;
    Locale: string;
    Markdown: string;
    Line: string;
    ViewName: string;
    Summary: string;
    Reasons: string;
    Code: string;
    Digest: string;
    EmailAddress: string;
    URL: string;
    LogFacts: Readonly<Record<string, unknown>>;
  };
}>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
