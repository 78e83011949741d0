import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Authentication } from '../../access/authentication.js';
import type { Viewer } from '../../access/viewer.js';
import { languages } from '../../catalogue/language.js';
import type { EntryActor } from '../../domain/log-entry.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput, rateLimited } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Code, CountryCode, EmailAddress, Line, Locale, Reasons } from '../../platform/graphql/scalars.js';
import { networkOf } from '../../platform/http/network-of.js';
import { SignInBudget } from '../sign-in/sign-in-budget.store.js';
import { Organisation, OrganisationKinds } from './organisation.type.js';
import { type Desk, register, registrationDesk } from './registrations.store.js';

@InputType({ description: 'An organisation that asks to take part in a partnership.' })
class RegisterOrganisationInput {
  @Field(() => Code, { description: 'The slug of the partnership.' })
  partnership!: string;
  @Field(() => Line, { description: 'Its name.' })
  name!: string;
  @Field(() => OrganisationKinds, { description: 'What kind of body it is.' })
  kind!: OrganisationKind;
  @Field(() => Code, {
    nullable: true,
    description: 'The code of the side it is of; null: joint, of no side.',
  })
  side?: string | null;
  @Field(() => CountryCode, {
    nullable: true,
    description: 'Its country; null where it is of no single one.',
  })
  country?: string | null;
  @Field(() => Line, { description: 'Who is to be invited for it, if it is accredited.' })
  contactName!: string;
  @Field(() => EmailAddress, { description: 'Where they are to be invited; case does not matter.' })
  contactEmail!: string;
  @Field(() => Reasons, { description: 'Why it asks, for the focal points.' })
  message!: string;
  @Field(() => Locale, {
    nullable: true,
    description: 'The language to write to the contact in: en, kk or ru; without it that of this request.',
  })
  language?: string | null;
}

@ObjectType({ description: 'That it was asked for.' })
class RegisterOrganisationPayload extends Payload {
  @Field({ description: 'True: also where there is no such partnership or side, or the name is taken.' })
  registered!: boolean;
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation, PENDING, for members of the partnership who see it; null for all others.',
  })
  organisation?: Organisation | null;
}

@Resolver()
export class RegisterOrganisation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly authentication: Authentication,
    private readonly budget: SignInBudget,
  ) {}

  @Mutation(() => RegisterOrganisationPayload, {
    description:
      'Asks that an organisation take part, in whose name anybody may. It is PENDING, known to its side alone (a joint one to all members), until a focal point accredits or rejects it; the contact is invited by inviteMember afterwards. To whoever does not act for the partnership the answer is the same whatever becomes of it: a request for what does not exist is not kept, nor one of an outsider while 100 of outsiders wait for that side. More than ten requests of a member, or of outsiders from one network, in a quarter of an hour: RATE_LIMITED.',
  })
  async registerOrganisation(
    @Args('input', { description: 'The organisation, and who asks.' }) input: RegisterOrganisationInput,
    @Context() request: Request,
  ) {
    const language = languages.find((one) => one === (input.language ?? request.language));
    if (!language) throw badInput('MAIL_LANGUAGE', ['language']);
    const viewer = request.headers['authorization'] ? await this.authentication.viewerOf(request) : undefined;
    const desk = await registrationDesk(this.database, input.partnership, input.side ?? null);
    const actor = desk && memberOf(desk, viewer);
    const wait = await this.budget.payRegistration(
      actor ? { membership: actor.membership } : { network: networkOf(request.network) },
    );
    if (wait !== undefined) throw rateLimited(wait);
    if (desk && !actor) request.enter(desk.partnership);
    return this.work.write(request, 'registerOrganisation', input, async (tx) => {
      if (!desk || (desk.full && !actor)) return { registered: true, organisation: null };
      const id = register(tx, desk, { ...input, language }, actor ?? null);
      return { registered: true, organisation: actor ? id : null };
    });
  }
}

interface Asking extends EntryActor {
  readonly membership: string;
}

/** Who asks, where they act for that very partnership by an organisation that may: an outsider is not named. */
function memberOf({ partnership }: Desk, viewer: Viewer | undefined): Asking | undefined {
  const acting = viewer?.acting;
  if (acting?.partnership !== partnership || acting.organisationStatus !== 'ACCREDITED') return undefined;
  const { membership, organisation, roles } = acting;
  return {
    user: viewer?.user ?? '',
    membership,
    organisation,
    role: roles[0] ?? 'OBSERVER',
    substituteFor: null,
  };
}
