import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { getLetter, type LetterInOutbox, lettersInOutbox } from "#platform/mail/index.ts";
import { DataTable, EmptyState, Head, Links, Part, Terms } from "#platform/ui/index.ts";
import { recordMessages } from "./record-messages.ts";
import { momentOf } from "./trail-table.tsx";
import { tendsMachinery } from "./who-sees-records.ts";

export const outboxAddress = "/hop-thu-di";
const lettersOnPage = 50;

const outboxPage = page({
	address: outboxAddress,
	who: tendsMachinery,
	query: z.object({ truoc: z.uuid().optional() }),
	show: async ({ query }, context) => {
		const { language, to, services } = context;
		const words = recordMessages[language].outbox;
		const found = await lettersInOutbox(context.db, { before: query.truoc, limit: lettersOnPage + 1 });
		const letters = found.slice(0, lettersOnPage);
		const last = letters.at(-1);
		const older =
			found.length > letters.length && last
				? [{ address: to(`${outboxAddress}?truoc=${last.id}`), label: words.older }]
				: [];
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={services.installation.demo ? words.ledeDemo : words.lede} />
					<DataTable<LetterInOutbox>
						caption={words.title}
						captionHidden
						narrow="fold"
						columns={[
							{
								head: words.subject,
								cell: (letter) => <a href={to(`${outboxAddress}/${letter.id}`)}>{letter.subject}</a>,
								namesRow: true,
							},
							{ head: words.to, cell: (letter) => letter.to },
							{
								head: words.queued,
								cell: (letter) => (
									<time datetime={letter.queuedAt}>{momentOf(letter.queuedAt, language)}</time>
								),
							},
							{ head: words.state, cell: (letter) => stateOf(letter, language) },
						]}
						rows={letters}
						empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
					/>
					<Links items={older} />
				</>
			),
		};
	},
});

/** Outside the demo the text is nobody's business: it may hold a link by which one takes over an account. */
const letterPage = page({
	address: `${outboxAddress}/:id`,
	who: tendsMachinery,
	params: z.object({ id: z.uuid() }),
	show: async ({ params }, context) => {
		const { language, to, services } = context;
		const words = recordMessages[language].outbox;
		const letter = await getLetter(context.db, params.id);
		const text = services.installation.demo ? letter.text : null;
		return {
			title: letter.subject,
			noindex: true,
			trail: [{ label: words.title, address: outboxAddress }],
			body: (
				<>
					<Head title={letter.subject} />
					<Terms
						items={[
							{ term: words.to, is: letter.to },
							{ term: words.queued, is: momentOf(letter.queuedAt, language) },
							{ term: words.state, is: stateOf(letter, language) },
							...(letter.error ? [{ term: words.error, is: letter.error }] : []),
						]}
					/>
					<Part id="noi-dung" title={words.text}>
						{text === null ? <p>{words.noText}</p> : text.split("\n").map((line) => <p>{withLinks(line)}</p>)}
					</Part>
					<Links items={[{ address: to(outboxAddress), label: words.back }]} />
				</>
			),
		};
	},
});

export const outboxPages = [outboxPage, letterPage];

function stateOf({ state, attempts }: LetterInOutbox, language: "vi" | "en"): string {
	const words = recordMessages[language].outbox;
	return attempts > 0 ? `${words.states[state]}, ${words.attempts(attempts)}` : words.states[state];
}

/** Addresses in the letter can be followed, as in a mail program. */
const withLinks = (line: string) =>
	line
		.split(/(https?:\/\/[^\s<>"]+)/)
		.map((part) => (/^https?:\/\//.test(part) ? <a href={part}>{part}</a> : part));
