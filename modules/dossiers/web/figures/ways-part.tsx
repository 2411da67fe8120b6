import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part, Two } from "#platform/ui/index.ts";
import type { Tally } from "../../domain/figures/tally-counts.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { shareWords } from "./share-words.ts";

interface SumsProps {
	readonly sums: Tally;
	readonly language: Language;
}

/** Pauses, returns, letters; and how dossiers came, were paid and fetched, each with how many it is known of. */
export function WaysAndWaits({ sums, language }: SumsProps) {
	return (
		<Two>
			<WaitsPart sums={sums} language={language} />
			<WaysPart sums={sums} language={language} />
		</Two>
	);
}

function WaitsPart({ sums, language }: SumsProps) {
	const words = figuresMessages[language].waits;
	const rows = (
		["supplements", "returns", "extensions", "lettersLate", "corrections", "losses"] as const
	).map((what) => ({ what: words[what], count: sums[what] }));
	return (
		<Part id="dung-tra-lai" title={words.title} sub={words.note}>
			<DataTable
				caption={words.caption}
				captionHidden
				rows={rows}
				columns={[
					{ head: words.what, cell: ({ what }) => what },
					{ head: words.count, numeric: true, cell: ({ count }) => formatCount(count, language) },
				]}
			/>
		</Part>
	);
}

function WaysPart({ sums, language }: SumsProps) {
	const words = figuresMessages[language].ways;
	const rows = [
		{ what: words.online, met: sums.receivedOnline, known: sums.channelKnown, of: sums.received },
		{ what: words.proxy, met: sums.byProxy, known: sums.proxyKnown, of: sums.received },
		{ what: words.digitised, met: sums.digitised, known: sums.digitisedKnown, of: sums.received },
		{ what: words.paid, met: sums.paidOnline, known: sums.paidHowKnown, of: sums.paid },
		{ what: words.electronic, met: sums.electronicResult, known: sums.electronicKnown, of: sums.settled },
		{ what: words.post, met: sums.deliveredByPost, known: sums.deliveredHowKnown, of: sums.delivered },
	];
	const count = (number: number) => formatCount(number, language);
	return (
		<Part id="cach-nop" title={words.title}>
			<DataTable
				caption={words.caption}
				captionHidden
				narrow="fold"
				rows={rows}
				columns={[
					{ head: words.what, cell: ({ what }) => what },
					{
						head: words.share,
						numeric: true,
						cell: ({ met, known, of }) =>
							known === 0 && of > 0 ? words.notKnown : shareWords({ met, of: known }, language),
					},
					{
						head: words.known,
						numeric: true,
						cell: ({ known, of }) => words.knownOf(count(known), count(of)),
					},
				]}
			/>
		</Part>
	);
}
