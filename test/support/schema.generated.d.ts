/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
  Action: {
    kind: 'OBJECT';
    name: 'Action';
    fields: {
      createdAt: {
        name: 'createdAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      reference: { name: 'reference'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      revision: {
        name: 'revision';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ActionStatus'; ofType: null } };
      };
      title: {
        name: 'title';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ActionEdge: {
    kind: 'OBJECT';
    name: 'ActionEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Action'; ofType: null } };
      };
    };
  };
  ActionStatus: {
    name: 'ActionStatus';
    enumValues: 'APPROVED' | 'DRAFT' | 'IN_APPROVAL' | 'PROPOSED' | 'RETURNED' | 'WITHDRAWN';
  };
  Boolean: unknown;
  BudgetLineInput: {
    kind: 'INPUT_OBJECT';
    name: 'BudgetLineInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'amount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Decimal'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'currency';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'CurrencyCode'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'label';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Line'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Code: unknown;
  CountryCode: unknown;
  CurrencyCode: unknown;
  Date: unknown;
  DateTime: unknown;
  Decimal: unknown;
  DraftActionInput: {
    kind: 'INPUT_OBJECT';
    name: 'DraftActionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'content';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'RevisionContentInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  DraftActionPayload: {
    kind: 'OBJECT';
    name: 'DraftActionPayload';
    fields: {
      action: { name: 'action'; type: { kind: 'OBJECT'; name: 'Action'; ofType: null } };
      refusal: { name: 'refusal'; type: { kind: 'OBJECT'; name: 'Refusal'; ofType: null } };
    };
  };
  EmailAddress: unknown;
  ID: unknown;
  Int: unknown;
  Line: unknown;
  Locale: unknown;
  LocalizedText: {
    kind: 'OBJECT';
    name: 'LocalizedText';
    fields: {
      locale: {
        name: 'locale';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Locale'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  Markdown: unknown;
  Membership: {
    kind: 'OBJECT';
    name: 'Membership';
    fields: {
      createdAt: {
        name: 'createdAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      organisation: {
        name: 'organisation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null };
        };
      };
      roles: {
        name: 'roles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Role'; ofType: null } };
          };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'MembershipStatus'; ofType: null };
        };
      };
      user: {
        name: 'user';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'User'; ofType: null } };
      };
    };
  };
  MembershipChoice: {
    kind: 'OBJECT';
    name: 'MembershipChoice';
    fields: {
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      organisation: {
        name: 'organisation';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      partnership: {
        name: 'partnership';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      roles: {
        name: 'roles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Role'; ofType: null } };
          };
        };
      };
      side: { name: 'side'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  MembershipEdge: {
    kind: 'OBJECT';
    name: 'MembershipEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Membership'; ofType: null } };
      };
    };
  };
  MembershipStatus: { name: 'MembershipStatus'; enumValues: 'ACTIVE' | 'SUSPENDED' };
  Mutation: {
    kind: 'OBJECT';
    name: 'Mutation';
    fields: {
      draftAction: {
        name: 'draftAction';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'DraftActionPayload'; ofType: null };
        };
      };
    };
  };
  Node: {
    kind: 'INTERFACE';
    name: 'Node';
    fields: {
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
    };
    possibleTypes: 'Action' | 'Membership' | 'Organisation' | 'Partnership' | 'User';
  };
  Organisation: {
    kind: 'OBJECT';
    name: 'Organisation';
    fields: {
      country: { name: 'country'; type: { kind: 'SCALAR'; name: 'CountryCode'; ofType: null } };
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'OrganisationKind'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      side: { name: 'side'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'OrganisationStatus'; ofType: null };
        };
      };
    };
  };
  OrganisationEdge: {
    kind: 'OBJECT';
    name: 'OrganisationEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null };
        };
      };
    };
  };
  OrganisationKind: {
    name: 'OrganisationKind';
    enumValues:
      | 'ALLIANCE'
      | 'CIVIL_SOCIETY'
      | 'FINANCE'
      | 'GOVERNMENT'
      | 'INDUSTRY'
      | 'MULTILATERAL'
      | 'RESEARCH';
  };
  OrganisationStatus: { name: 'OrganisationStatus'; enumValues: 'ACCREDITED' | 'PENDING' | 'SUSPENDED' };
  PageInfo: {
    kind: 'OBJECT';
    name: 'PageInfo';
    fields: {
      endCursor: { name: 'endCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      hasNextPage: {
        name: 'hasNextPage';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      hasPreviousPage: {
        name: 'hasPreviousPage';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      startCursor: { name: 'startCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  Partnership: {
    kind: 'OBJECT';
    name: 'Partnership';
    fields: {
      areas: {
        name: 'areas';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Term'; ofType: null } };
          };
        };
      };
      equalLanguages: {
        name: 'equalLanguages';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'Locale'; ofType: null };
            };
          };
        };
      };
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      shortestRoundDays: {
        name: 'shortestRoundDays';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      sides: {
        name: 'sides';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Side'; ofType: null } };
          };
        };
      };
      signedOn: {
        name: 'signedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      };
      slug: {
        name: 'slug';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      title: {
        name: 'title';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      valueChains: {
        name: 'valueChains';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Term'; ofType: null } };
          };
        };
      };
      workingLanguages: {
        name: 'workingLanguages';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'Locale'; ofType: null };
            };
          };
        };
      };
    };
  };
  Query: {
    kind: 'OBJECT';
    name: 'Query';
    fields: {
      partnership: { name: 'partnership'; type: { kind: 'OBJECT'; name: 'Partnership'; ofType: null } };
      partnerships: {
        name: 'partnerships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Partnership'; ofType: null };
            };
          };
        };
      };
      viewer: {
        name: 'viewer';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Viewer'; ofType: null } };
      };
    };
  };
  Refusal: {
    kind: 'OBJECT';
    name: 'Refusal';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'RefusalCode'; ofType: null } };
      };
      message: {
        name: 'message';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      path: {
        name: 'path';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
      };
    };
  };
  RefusalCode: {
    name: 'RefusalCode';
    enumValues:
      | 'CODE_UNKNOWN'
      | 'DATES_REVERSED'
      | 'DEADLINE_TOO_LATE'
      | 'DEADLINE_TOO_SOON'
      | 'LANGUAGE_TWICE'
      | 'LANGUAGE_UNKNOWN'
      | 'NOT_PERMITTED'
      | 'RULE_UNREACHABLE'
      | 'STALE_DIGEST'
      | 'STALE_REVISION'
      | 'TEXT_FROZEN'
      | 'WRONG_STATE';
  };
  RevisionContentInput: {
    kind: 'INPUT_OBJECT';
    name: 'RevisionContentInput';
    isOneOf: false;
    inputFields: [
      { name: 'area'; type: { kind: 'SCALAR'; name: 'Code'; ofType: null }; defaultValue: null },
      {
        name: 'budget';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'BudgetLineInput'; ofType: null };
          };
        };
        defaultValue: null;
      },
      { name: 'endsOn'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null }; defaultValue: null },
      { name: 'expectedResult'; type: { kind: 'SCALAR'; name: 'Summary'; ofType: null }; defaultValue: null },
      {
        name: 'materials';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Code'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'Summary'; ofType: null }; defaultValue: null },
      {
        name: 'policyLinks';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'URL'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'startsOn'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null }; defaultValue: null },
      {
        name: 'texts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'RevisionTextInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'valueChains';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Code'; ofType: null } };
        };
        defaultValue: null;
      },
    ];
  };
  RevisionTextInput: {
    kind: 'INPUT_OBJECT';
    name: 'RevisionTextInput';
    isOneOf: false;
    inputFields: [
      { name: 'body'; type: { kind: 'SCALAR'; name: 'Markdown'; ofType: null }; defaultValue: null },
      {
        name: 'language';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Locale'; ofType: null } };
        defaultValue: null;
      },
      { name: 'summary'; type: { kind: 'SCALAR'; name: 'Summary'; ofType: null }; defaultValue: null },
      {
        name: 'title';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Line'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Role: { name: 'Role'; enumValues: 'APPROVER' | 'CONTRIBUTOR' | 'FOCAL_POINT' | 'OBSERVER' | 'SECRETARIAT' };
  Side: {
    kind: 'OBJECT';
    name: 'Side';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      coordinatingOrganisation: {
        name: 'coordinatingOrganisation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null };
        };
      };
      countries: {
        name: 'countries';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'CountryCode'; ofType: null };
            };
          };
        };
      };
      holidays: {
        name: 'holidays';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
          };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      timeZone: {
        name: 'timeZone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      weekend: {
        name: 'weekend';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
          };
        };
      };
      workingDays: {
        name: 'workingDays';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
          };
        };
      };
    };
  };
  String: unknown;
  Summary: unknown;
  Term: {
    kind: 'OBJECT';
    name: 'Term';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Code'; ofType: null } };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  URL: unknown;
  User: {
    kind: 'OBJECT';
    name: 'User';
    fields: {
      id: {
        name: 'id';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  Viewer: {
    kind: 'OBJECT';
    name: 'Viewer';
    fields: {
      administrator: {
        name: 'administrator';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      email: {
        name: 'email';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'EmailAddress'; ofType: null };
        };
      };
      membership: { name: 'membership'; type: { kind: 'OBJECT'; name: 'Membership'; ofType: null } };
      memberships: {
        name: 'memberships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MembershipChoice'; ofType: null };
            };
          };
        };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
};

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never;
  query: 'Query';
  mutation: 'Mutation';
  subscription: never;
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
