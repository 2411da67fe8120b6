import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { demoPeople } from "./demo/load-people.ts";
import { showAccount } from "./web/account.tsx";
import { sendPassword, sendRecovery, sendTotp, showRecovery, startTotp, stopTotp } from "./web/account-actions.tsx";
import { demoDoor } from "./web/demo-sign-in.tsx";
import { dropPasskey, sendPasskey, sendPasskeySignIn } from "./web/passkey-actions.tsx";
import { sendSecondStep } from "./web/second-step.tsx";
import { sendSessions, showSessions } from "./web/sessions.tsx";
import { sendSetPassword, showSetPassword } from "./web/set-password.tsx";
import { sendSignIn, showSignIn } from "./web/sign-in.tsx";
import { sendSignOut } from "./web/sign-out.tsx";

export { touchSession } from "./commands/touch-session.ts";
export { sessionOf } from "./queries/person-of-session.ts";

export const wiring: ModuleWiring = {
	name: "accounts",
	routes: [
		...[showSignIn, sendSignIn, sendSecondStep, sendPasskeySignIn, demoDoor, sendSignOut],
		...[showSetPassword, sendSetPassword],
		...[showAccount, sendPassword, startTotp, sendTotp, stopTotp, showRecovery, sendRecovery],
		...[sendPasskey, dropPasskey, showSessions, sendSessions],
	],
	demo: [demoPeople],
};
