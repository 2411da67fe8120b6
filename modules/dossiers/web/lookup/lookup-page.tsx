import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import {
	type Answer,
	action,
	type FormState,
	type PageAnswer,
	page,
	type RequestContext,
} from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { type LookupFacts, openByCode, openByPair } from "../../commands/lookup/open-dossier.ts";
import { isFullNumber } from "../../domain/lookup/pair.ts";
import { lookupMessages } from "../../lookup/messages.ts";
import { lookupAddress, resultAddress } from "./addresses.ts";

export const lookupFacts = ({ clock, from, browser, services }: RequestContext): LookupFacts => ({
	...{ clock, from },
	browser: browser ?? "",
	secret: services.installation.secret,
});

/** Everyone: two ways to a dossier, and what to do without a receipt. */
export const showLookup = page({
	address: lookupAddress,
	who: "everyone",
	show: (_, context) => lookupPage(context),
});

/** The whole region of a mobile network may share one address, so this only slows programs down. */
const turns = { times: 240, minutes: 10 };

export const sendLookup = action({
	address: lookupAddress,
	who: "everyone",
	input: z.strictObject({
		ma: z.string().max(60).optional(),
		ma_ho_so: z.string().max(100).optional(),
		dien_thoai: z.string().max(40).optional(),
	}),
	again: { address: lookupAddress },
	limit: turns,
	run: async ({ body }, context): Promise<Answer> => {
		if (body.ma !== undefined)
			return { redirect: resultAddress(await openByCode(context.trx, body.ma, lookupFacts(context))) };
		return byPair(context, { code: body.ma_ho_so?.trim() ?? "", phone: body.dien_thoai?.trim() ?? "" });
	},
});

async function byPair(
	context: RequestContext & { readonly trx: WriteTransaction },
	typed: { readonly code: string; readonly phone: string },
): Promise<Answer> {
	const words = lookupMessages[context.language];
	const refuse = (errors: FormState["errors"]) =>
		lookupPage(context, { values: { ma_ho_so: typed.code, dien_thoai: typed.phone }, errors });
	const wrong = {
		...(typed.code.length < 3 ? { ma_ho_so: [words.codeMissing] } : {}),
		...(isFullNumber(typed.phone) ? {} : { dien_thoai: [words.phoneShort] }),
	};
	if (Object.keys(wrong).length > 0) return refuse(wrong);
	const opened = await openByPair(context.trx, typed, lookupFacts(context));
	if (opened.kind === "open") return { redirect: resultAddress(opened.view) };
	return refuse({ "": [opened.kind === "refused" ? words.refused : words.heldBack] });
}

/**
 * What the QR on a receipt opens. It arrives by GET and writes: a view for this browser, whose address is shown from
 * then on, so that the code stays neither in the address bar nor in the history, nor in a link that is handed on.
 */
export const openByQr = action({
	address: `${lookupAddress}/qr/:ma`,
	who: "everyone",
	arrivesBy: "redirect",
	secretAddress: true,
	params: z.object({ ma: z.string().max(60) }),
	input: z.object({}),
	again: { address: lookupAddress },
	limit: turns,
	run: async ({ params }, context) => ({
		redirect: resultAddress(await openByCode(context.trx, params.ma, lookupFacts(context))),
	}),
});

type Typed = Pick<FormState, "values" | "errors">;

function lookupPage({ language, to, form }: RequestContext, typed: Typed = form): PageAnswer {
	const words = lookupMessages[language];
	return {
		title: words.title,
		section: lookupAddress,
		description: words.lede,
		cache: "none",
		body: (
			<>
				<Head title={words.title} lede={words.lede} />
				<Part id="ma-tra-cuu" title={words.byCode} sub={words.byCodeSub}>
					<Form form={formOf(form, typed, ["ma"])} action={to(lookupAddress)} prefix="a" label={words.byCode}>
						<Field
							name="ma"
							label={words.code}
							hint={words.codeHint}
							width={8}
							autocomplete="off"
							spellcheck={false}
							maxlength={60}
						/>
						<Actions>
							<Button>{words.open}</Button>
						</Actions>
					</Form>
				</Part>
				<PairPart {...{ form, typed, language, to }} />
				<Part id="mat-giay" title={words.lost}>
					{words.lostText.map((sentence) => (
						<p>{sentence}</p>
					))}
				</Part>
				<Part id="xem-duoc-gi" title={words.seen}>
					<ul>
						{words.seenText.map((sentence) => (
							<li>{sentence}</li>
						))}
					</ul>
				</Part>
			</>
		),
	};
}

type PairProps = Pick<RequestContext, "form" | "language" | "to"> & { readonly typed: Typed };

function PairPart({ form, typed, language, to }: PairProps) {
	const words = lookupMessages[language];
	return (
		<Part id="ma-ho-so" title={words.byPair} sub={words.byPairSub}>
			<Form
				form={formOf(form, typed, ["ma_ho_so", "dien_thoai"])}
				action={to(lookupAddress)}
				prefix="b"
				label={words.byPair}
			>
				<Field
					name="ma_ho_so"
					label={words.dossierCode}
					hint={words.dossierCodeHint}
					autocomplete="off"
					spellcheck={false}
					maxlength={100}
				/>
				<Field
					name="dien_thoai"
					type="tel"
					label={words.phone}
					hint={words.phoneHint}
					autocomplete="tel"
					maxlength={40}
				/>
				<Actions>
					<Button>{words.open}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

/**
 * Two forms stand on the page: a refusal belongs to the one whose fields were sent, and to the first where none were.
 * Each gets hidden fields of its own, so that sending one after the other is not taken for the same form sent twice.
 */
function formOf(form: FormState, { values, errors }: Typed, fields: readonly string[]): FormState {
	const sent = fields.some((name) => name in values || name in errors);
	const first = fields.includes("ma") && Object.keys(values).length === 0;
	return { ...form, ...(sent || first ? { values, errors } : { values: {}, errors: {} }) };
}
