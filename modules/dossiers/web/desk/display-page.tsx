import { z } from "zod";
import { bodiesById } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, formatTime, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links } from "#platform/ui/index.ts";
import { queueMessages } from "../../desk/queue-messages.ts";
import { publicQueue, type ShownCall } from "../../queries/desk/public-queue.ts";
import { displayAddress, withQuery } from "./addresses.ts";

const refreshSeconds = 10;

/** For a screen on the wall: numbers and counters, no names. It refreshes itself only where somebody chose so. */
export const showDisplay = page({
	address: displayAddress,
	who: "everyone",
	query: z.object({ ban: z.string().max(120).catch(""), tu: z.literal("1").optional().catch(undefined) }),
	show: async ({ query }, { db, today, clock, language, to }) => {
		const words = queueMessages[language].screen;
		const desk = (await bodiesById(db, [query.ban], today)).get(query.ban);
		if (!desk)
			return {
				title: words.unknown,
				status: 404,
				body: <EmptyState title={words.unknown}>{words.unknownNext}</EmptyState>,
			};
		const { calls, waiting } = await publicQueue(db, desk.id, today);
		const again = query.tu === "1";
		const now = formatTime(clock.now().toZonedDateTimeISO(timeZone).toPlainTime(), language);
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					{again ? <meta http-equiv="refresh" content={String(refreshSeconds)} /> : null}
					<Head
						kicker={desk.fullName}
						title={waiting === 0 ? words.nobody : words.waiting(formatCount(waiting, language))}
						meta={words.at(now)}
					/>
					{calls.length === 0 ? (
						<EmptyState title={words.none} level={2}>
							{words.noneNext}
						</EmptyState>
					) : (
						<Calls calls={calls} language={language} />
					)}
					<Links
						items={[
							again
								? { address: to(withQuery(displayAddress, { ban: desk.id })), label: words.stop }
								: { address: to(withQuery(displayAddress, { ban: desk.id, tu: "1" })), label: words.refresh },
						]}
					/>
				</>
			),
		};
	},
});

const rowHeight = 150;

/** Drawn, so that it fills whatever screen it hangs on; said in words for those who listen. */
function Calls({ calls, language }: { readonly calls: readonly ShownCall[]; readonly language: Language }) {
	const words = queueMessages[language].screen;
	const said = calls.map(({ number, counter }) => words.call(String(number), counter)).join(", ");
	const height = rowHeight * calls.length;
	return (
		<svg
			viewBox={`0 0 1000 ${height}`}
			width="100%"
			role="img"
			aria-label={words.summary(said)}
			fill="currentColor"
			font-weight="600"
		>
			{calls.map(({ number, counter }, index) => (
				<g transform={`translate(0 ${index * rowHeight})`}>
					<path d="M0 2h1000" stroke="currentColor" stroke-width={index === 0 ? "4" : "1.5"} />
					<text x="0" y="116" font-size="128">
						{String(number)}
					</text>
					<text x="1000" y="110" font-size="76" text-anchor="end">
						{words.counter(counter)}
					</text>
				</g>
			))}
		</svg>
	);
}
