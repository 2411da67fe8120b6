import { z } from "zod";
import { type Role, roles } from "#modules/organisation/index.ts";

/** What a list of people says in one row: a person and, when there is a role, a post. */
export const PeopleRow = z.object({
	row: z.number().int(),
	name: z.string(),
	signInName: z.string(),
	email: z.string().nullable(),
	phone: z.string().nullable(),
	role: z.enum(roles as readonly [Role, ...Role[]]).nullable(),
	unitId: z.string().nullable(),
	bodyId: z.string().nullable(),
	fields: z.array(z.string()),
	/** `yyyy-mm-dd`; `last` is the last day, included */
	from: z.string().nullable(),
	last: z.string().nullable(),
});
export type PeopleRow = z.output<typeof PeopleRow>;

/** "Đất đai, văn hóa" → two fields. */
export const fieldsTyped = (typed: string): string[] => [
	...new Set(
		typed
			.split(/[,;]/)
			.map((field) => field.trim().normalize("NFC"))
			.filter(Boolean),
	),
];
