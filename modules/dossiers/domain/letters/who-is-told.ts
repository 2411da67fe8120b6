/** Somebody with a post at a body, as the accounts tell it. */
interface AtBody {
	readonly personId: string;
	readonly role: string;
	readonly bodyId: string | null;
	readonly fields: readonly string[];
}

interface Handled {
	readonly handlingBodyId: string;
	readonly field: string | null;
	readonly officerPersonId: string | null;
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const answersFor = ({ role, fields }: AtBody, field: string | null): boolean =>
	role === "head" ||
	(role === "deputy" && (fields.length === 0 || (field !== null && fields.includes(field))));

const leaders = (people: readonly AtBody[], bodyId: string, field: string | null) =>
	people.filter((each) => each.bodyId === bodyId && answersFor(each, field)).map(({ personId }) => personId);

/** The officer who has it in hand, all officers of the body where nobody has or that one is gone, and who answers there. */
export function toldOfDossier(dossier: Handled, people: readonly AtBody[]): readonly string[] {
	const here = people.filter(({ bodyId }) => bodyId === dossier.handlingBodyId);
	const officers = here.filter(({ role }) => role === "officer").map(({ personId }) => personId);
	const inHand = here.some(({ personId }) => personId === dossier.officerPersonId)
		? dossier.officerPersonId
		: null;
	return once([
		...(inHand === null ? officers : [inHand]),
		...leaders(people, dossier.handlingBodyId, dossier.field),
	]);
}

interface Explained {
	readonly bodyId: string;
	readonly superiorBodyId: string;
	readonly field: string | null;
}

export const toldOfExplanation = ({ bodyId, field }: Explained, people: readonly AtBody[]) =>
	once(leaders(people, bodyId, field));

/** Who decides for the body above for everything it does, not for a field of it. */
export const judgesTold = ({ superiorBodyId }: Explained, people: readonly AtBody[]) =>
	once(leaders(people, superiorBodyId, null));
