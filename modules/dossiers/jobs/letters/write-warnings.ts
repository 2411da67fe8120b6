import { peopleOn } from "#modules/accounts/index.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { queueMail } from "#platform/mail/index.ts";
import { warningMail } from "../../letters/warning-words.ts";
import { warningsSince } from "../../queries/letters/warnings.ts";

/** One letter a person for what was noted in this round. It names codes and days; who handed a dossier in stays in the office. */
export const writeWarnings: Job<{ readonly since: string }> = {
	name: "dossiers/write-letter-warnings",
	run: async ({ since }, { trx, clock, services }) => {
		const byPerson = await warningsSince(trx, since);
		const people = await peopleOn(trx, [...byPerson.keys()], clock.today());
		for (const { personId, name, email } of people) {
			const told = byPerson.get(personId) ?? [];
			if (email === null || told.length === 0) continue;
			await queueMail(trx, {
				to: email,
				...warningMail({ name, told, today: clock.today(), origin: services.installation.origin }),
			});
		}
	},
};
