import { Temporal } from "temporal-polyfill";
import { formatTime, type Language } from "#platform/i18n/index.ts";
import { Part } from "#platform/ui/index.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { Opening } from "../../domain/lookup/opening-hours.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import type { Shown } from "./load-shown.ts";

const expectsResult: readonly DossierState[] = ["received", "in-handling", "settled", "correcting"];

/** Where and when the result is fetched; also before it is there, since people plan the way. */
export function FetchPart({ dossier, desk, opening, language }: Shown) {
	const words = resultMessages[language];
	if (dossier.state === "delivered" || dossier.state === "refused" || !dossier.own) return null;
	const result = expectsResult.includes(dossier.state);
	return (
		<Part id="nhan-ket-qua" title={result ? words.fetch : words.desk}>
			{!result ? null : dossier.wantsPost ? <p>{words.fetchPost}</p> : <p>{words.fetchBring}</p>}
			<p>
				{words.fetchDesk(desk)} {words.hours}: {openingWords(opening, language)}
			</p>
		</Part>
	);
}

/** "thứ Hai đến thứ Sáu 07.00–11.30, 13.30–17.00" */
function openingWords(opening: readonly Opening[], language: Language): string {
	const { weekdays, to } = resultMessages[language].week;
	const time = (text: string) => formatTime(Temporal.PlainTime.from(text), language);
	return `${opening
		.map(({ weekdays: days, sessions }) => {
			const first = weekdays[(days[0] ?? 1) - 1];
			const last = weekdays[(days.at(-1) ?? 1) - 1];
			const span = days.length > 1 ? `${first} ${to} ${last}` : first;
			return `${span} ${sessions.map((each) => `${time(each.from)}–${time(each.to)}`).join(", ")}`;
		})
		.join("; ")}. ${resultMessages[language].holidays}`;
}
