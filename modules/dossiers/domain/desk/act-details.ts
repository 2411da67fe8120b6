import { z } from "zod";

const shape = z.object({
	takenBy: z.string().nullish().catch(null),
	receiver: z.string().nullish().catch(null),
	changes: z.object({ step: z.number().nullish() }).nullish().catch(null),
});

/** What the desk writes into an act beside what every act has. */
export function actDetails(details: unknown): {
	/** who took it over, on a hand-over */
	readonly takenBy: string | null;
	/** who took the result, when it was not the applicant */
	readonly receiver: string | null;
	readonly step: number | null;
} {
	const { takenBy, receiver, changes } = shape.parse(details);
	return { takenBy: takenBy ?? null, receiver: receiver ?? null, step: changes?.step ?? null };
}
