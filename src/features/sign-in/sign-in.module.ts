import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { JWT_KEY } from '../../access/jwt-key.js';
import { Accounts } from './accounts.store.js';
import { ChangePassword } from './change-password.js';
import { ClearAway } from './clear-away.js';
import { Credentials } from './credentials.js';
import { PasswordChanges } from './password-changes.store.js';
import { RefreshSession } from './refresh-session.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { RevokeSession } from './revoke-session.js';
import { SecurityEvents } from './security-events.store.js';
import { Sessions } from './sessions.store.js';
import { SignIn } from './sign-in.js';
import { SignInBudget } from './sign-in-budget.store.js';
import { SignOut } from './sign-out.js';
import { ViewerSessions } from './viewer-sessions.js';

@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [JWT_KEY],
      useFactory: (secret: string) => ({ secret, signOptions: { algorithm: 'HS256', issuer: 'concord' } }),
    }),
  ],
  providers: [
    Accounts,
    Credentials,
    PasswordChanges,
    SecurityEvents,
    Sessions,
    SignInBudget,
    SignIn,
    RefreshSession,
    SignOut,
    ClearAway,
    RevokeSession,
    ChangePassword,
    RequestPasswordReset,
    ResetPassword,
    ViewerSessions,
  ],
})
export class SignInModule {}
