import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module.js';
import { ActionsModule } from './features/actions/actions.module.js';
import { ApprovalModule } from './features/approval/approval.module.js';
import { DiscussionModule } from './features/discussion/discussion.module.js';
import { GroupsModule } from './features/groups/groups.module.js';
import { InboxModule } from './features/inbox/inbox.module.js';
import { InvitationsModule } from './features/invitations/invitations.module.js';
import { LiveModule } from './features/live/live.module.js';
import { PartnershipsModule } from './features/partnerships/partnerships.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { RoadmapModule } from './features/roadmap/roadmap.module.js';
import { SavedViewsModule } from './features/saved-views/saved-views.module.js';
import { SignInModule } from './features/sign-in/sign-in.module.js';
import { SubstitutesModule } from './features/substitutes/substitutes.module.js';
import { WatchesModule } from './features/watches/watches.module.js';
import { model } from './model.js';
import type { Clock } from './platform/clock.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ConcordGraphqlModule } from './platform/graphql/graphql.module.js';
import { HttpModule } from './platform/http/http.module.js';
import type { WorkspaceOptions } from './platform/http/workspace.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import type { MailSettings } from './platform/mail/mail-settings.js';

/** What the application needs from outside. */
export interface Surroundings {
  /** The database, as the application's role. */
  readonly databaseUrl: string;
  /** The same, as the role that works on jobs; without it this instance does none. */
  readonly jobsUrl?: string;
  readonly pool: number;
  readonly jwtKey: string;
  readonly clock: Clock;
  readonly mail: MailSettings;
  readonly introspection: boolean;
  readonly logger: Logger;
  /** Whose pages may open a WebSocket, beside the server's own. */
  readonly origins?: readonly string[];
  /** Where the workspace was built, and which accounts its sign-in offers. */
  readonly workspace?: WorkspaceOptions;
}

/** The table of contents. */
@Module({})
export class AppModule {
  static in(around: Surroundings, trustProxy: boolean): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { logger: around.logger, wrapSerializers: false }, forRoutes: [] }),
        DatabaseModule.connecting(around.databaseUrl, around.pool, around.clock),
        JobsModule.working(around.jobsUrl, around.logger),
        AccessModule.signing(around.jwtKey),
        ConcordGraphqlModule.serving(model, around.introspection, around.logger, around.origins ?? []),
        HttpModule.logging(around.logger),
        MailModule.sending(around.mail, around.logger),
        SignInModule,
        PeopleModule,
        InvitationsModule,
        PartnershipsModule,
        GroupsModule,
        ActionsModule,
        DiscussionModule,
        ApprovalModule,
        RoadmapModule,
        SubstitutesModule,
        SavedViewsModule,
        WatchesModule,
        InboxModule,
        LiveModule.openTo(around.origins ?? [], trustProxy),
      ],
    };
  }
}
