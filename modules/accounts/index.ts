/** Door for modules: who somebody is, what they may do, and what people are called. */
export {
	actsForBody,
	administers,
	coordinates,
	decidesFor,
	isAdministrator,
	type Place,
	readsWorkOf,
	seesBody,
	seesCitizensMattersOf,
	supervises,
} from "./policy.ts";
export { type PersonAt, peopleAt } from "./queries/people-at.ts";
export { peopleNames } from "./queries/people-names.ts";
export { type PersonOn, peopleOn, peopleWithMailAfter } from "./queries/people-on.ts";
export { personOfSession, sessionOf } from "./queries/person-of-session.ts";
