import type { Temporal } from "temporal-polyfill";
import { formatMoment } from "#platform/i18n/index.ts";
import { Part, Terms, WhyThisDay } from "#platform/ui/index.ts";
import { sentencesOfDue } from "../../life/due-sentences.ts";
import { lifeMessages } from "../../life/messages.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import type { Shown } from "./load-shown.ts";

/** Every date with how it came about; dates that are not there yet are left out. */
export function DatesPart({ dossier, story, language }: Shown) {
	const words = resultMessages[language];
	const { limit, firstDueAt, dueAt } = dossier;
	const moved = firstDueAt !== null && dueAt !== null && !firstDueAt.equals(dueAt);
	const dates: readonly (readonly [string, Temporal.Instant | null])[] = [
		[words.filed, dossier.filedAt],
		[words.received, dossier.receivedAt],
		[words.firstDue, firstDueAt],
		[words.due, moved ? dueAt : null],
		[words.settled, dossier.settledAt],
		[words.delivered, dossier.deliveredAt],
	];
	const why = sentencesOfDue(story, language);
	return (
		<Part id="cac-ngay" title={words.dates}>
			<Terms
				items={[
					...dates.flatMap(([term, at]) => (at ? [{ term, is: formatMoment(at, language) }] : [])),
					...(limit
						? [{ term: words.limit, is: lifeMessages[language].limit[limit.unit](limit.amount) }]
						: []),
				]}
			/>
			{why.length > 0 ? <WhyThisDay steps={why} /> : null}
		</Part>
	);
}
