import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { demoPeople } from "./demo/load-people.ts";
import { demoDoor } from "./web/demo-sign-in.tsx";
import { sendSecondStep } from "./web/second-step.tsx";
import { sendSignIn, showSignIn } from "./web/sign-in.tsx";
import { sendSignOut } from "./web/sign-out.tsx";

export { touchSession } from "./commands/touch-session.ts";
export { sessionOf } from "./queries/person-of-session.ts";

export const wiring: ModuleWiring = {
	name: "accounts",
	routes: [showSignIn, sendSignIn, sendSecondStep, demoDoor, sendSignOut],
	demo: [demoPeople],
};
