import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { demoPeople } from "./demo/load-people.ts";
import { forgetOld } from "./jobs/forget-old.ts";
import { showAccount } from "./web/account.tsx";
import {
	sendPassword,
	sendRecovery,
	sendTotp,
	showRecovery,
	startTotp,
	stopTotp,
} from "./web/account-actions.tsx";
import { demoDoor } from "./web/demo-sign-in.tsx";
import { sendExport } from "./web/export-people.tsx";
import { sendForgotten, showForgotten } from "./web/forgotten-password.tsx";
import { sendGivePost, showGivePost } from "./web/give-post.tsx";
import { confirmImport, sendImport, showImport } from "./web/import-people.tsx";
import { sendInvite, sendRenewLink, showInvite } from "./web/invite.tsx";
import { dropPasskey, sendPasskey, sendPasskeySignIn } from "./web/passkey-actions.tsx";
import { showPeople } from "./web/people.tsx";
import { sendDropFactor, sendEndPost, sendPerson, sendState, showClose, showPerson } from "./web/person.tsx";
import { sendSecondStep } from "./web/second-step.tsx";
import { sendSessions, showSessions } from "./web/sessions.tsx";
import { sendSetPassword, showSetPassword } from "./web/set-password.tsx";
import { sendSignIn, showSignIn } from "./web/sign-in.tsx";
import { dropIdentity, receiveSignOn, sendLink, sendSignOn } from "./web/sign-on.tsx";
import { sendSignOut } from "./web/sign-out.tsx";
import { sendEndStandIn, sendStandIn, showStandIns } from "./web/stand-ins.tsx";

export { createAdministrator } from "./commands/create-administrator.ts";
export { touchSession } from "./commands/touch-session.ts";
export { sessionOf } from "./queries/person-of-session.ts";

export const wiring: ModuleWiring = {
	name: "accounts",
	routes: [
		...[showSignIn, sendSignIn, sendSecondStep, sendPasskeySignIn, demoDoor, sendSignOut],
		...[showSetPassword, sendSetPassword, showForgotten, sendForgotten],
		...[showAccount, sendPassword, startTotp, sendTotp, stopTotp, showRecovery, sendRecovery],
		...[sendPasskey, dropPasskey, showSessions, sendSessions],
		...[sendSignOn, receiveSignOn, sendLink, dropIdentity],
		...[showPeople, sendExport, showImport, sendImport, confirmImport, showInvite, sendInvite],
		...[
			showClose,
			showPerson,
			sendPerson,
			sendState,
			sendDropFactor,
			sendRenewLink,
			showGivePost,
			sendGivePost,
			sendEndPost,
		],
		...[showStandIns, sendStandIn, sendEndStandIn],
	],
	jobs: [forgetOld],
	schedule: [{ job: forgetOld.name, cron: "17 2 * * *" }],
	demo: [demoPeople],
};
