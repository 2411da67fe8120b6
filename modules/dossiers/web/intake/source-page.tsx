import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type FormState, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, formatMoment } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Notice,
	Part,
} from "#platform/ui/index.ts";
import { makeSourceToken, revokeSourceToken } from "../../commands/intake/enter-source.ts";
import { ownSource, pathOfUnit } from "../../commands/intake/intake-context.ts";
import { forgetWord } from "../../commands/intake/settle-words.ts";
import { isField } from "../../domain/intake/fields.ts";
import { isToldState } from "../../domain/intake/told-states.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { intakeKeepers, keepsTokens } from "../../intake/policy.ts";
import { wordsOf } from "../../store/intake/memory.ts";
import { tokensOf } from "../../store/intake/sources.ts";
import { apiAddress, ofSource, pageOfIntake, sourceAddress } from "./intake-frame.ts";

type Context = RequestContext<Person> & { readonly form: FormState };
type Word = Awaited<ReturnType<typeof wordsOf>>[number];
type Token = Awaited<ReturnType<typeof tokensOf>>[number];

/** A system: what its words mean here, and who may send for it. */
export const showSource = page({
	address: sourceAddress(":source"),
	who: intakeKeepers,
	params: ofSource,
	show: async ({ params }, context) => {
		const { db, actor, language, to, today } = context;
		const words = intakeMessages[language];
		const source = await ownSource(db, actor, params.source, context);
		const said = await wordsOf(db, source.id);
		const bodies = said.filter(({ kind }) => kind === "body").map(({ means }) => means);
		const names = await bodyNames(db, bodies, today);
		const mayKeep = keepsTokens(actor, await pathOfUnit(db, source.unit_id, context));
		const title = words.sourceTitle(source.name);
		return pageOfIntake(
			context,
			title,
			<>
				<Head title={title} />
				<Part id="tu-ngu" title={words.remembered}>
					<WordTable {...{ context, source: source.id, said, names }} />
				</Part>
				<Part id="khoa" title={words.tokens} sub={words.tokensSub}>
					<TokenTable {...{ context, source: source.id, tokens: await tokensOf(db, source.id), mayKeep }} />
					{mayKeep ? (
						<Form form={context.form} action={to(sourceAddress(source.id, "/khoa"))}>
							<Field name="ten" label={words.tokenName} hint={words.tokenNameHint} maxlength={200} />
							<Actions>
								<Button>{words.makeToken}</Button>
							</Actions>
						</Form>
					) : null}
					<Links items={[{ address: to(apiAddress), label: words.api }]} />
				</Part>
			</>,
		);
	},
});

interface WordProps {
	readonly context: Context;
	readonly source: string;
	readonly said: readonly Word[];
	readonly names: ReadonlyMap<string, string>;
}

function WordTable({ context: { form, language, to }, source, said, names }: WordProps) {
	const words = intakeMessages[language];
	const { fields, states } = fieldMessages[language];
	const meaning = ({ kind, means }: Word): string => {
		if (kind === "heading") return isField(means) ? fields[means] : words.notRead;
		return kind === "state" && isToldState(means) ? states[means] : (names.get(means) ?? means);
	};
	return (
		<DataTable<Word>
			caption={words.remembered}
			captionHidden
			columns={[
				{ head: words.rememberedHeads.kind, cell: ({ kind }) => words.kinds[kind] },
				{ head: words.rememberedHeads.written, cell: ({ written }) => written, namesRow: true },
				{ head: words.rememberedHeads.means, cell: meaning },
				{
					head: words.rememberedHeads.act,
					cell: (word) => (
						<Form form={form} action={to(sourceAddress(source, "/quen"))}>
							<input type="hidden" name="loai" value={word.kind} />
							<input type="hidden" name="chu" value={word.words} />
							<Button kind="link">
								{words.forget}
								<span class="vh"> {word.written}</span>
							</Button>
						</Form>
					),
				},
			]}
			rows={said}
			empty={<EmptyState title={words.rememberedNone}>{words.rememberedNoneHelp}</EmptyState>}
		/>
	);
}

interface TokenProps {
	readonly context: Context;
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly mayKeep: boolean;
}

function TokenTable({ context: { form, language, to }, source, tokens, mayKeep }: TokenProps) {
	const words = intakeMessages[language];
	return (
		<DataTable<Token>
			caption={words.tokens}
			captionHidden
			columns={[
				{ head: words.tokenHeads.name, cell: ({ name }) => name },
				{
					head: words.tokenHeads.made,
					cell: ({ made_at }) => formatMoment(Temporal.Instant.from(made_at), language),
				},
				{
					head: words.tokenHeads.used,
					cell: ({ used_on }) =>
						used_on === null ? words.neverUsed : formatDay(Temporal.PlainDate.from(used_on), language),
				},
				{
					head: words.tokenHeads.state,
					cell: ({ revoked_at }) => (revoked_at === null ? words.valid : words.wasRevoked),
				},
				{
					head: words.tokenHeads.act,
					cell: ({ id, name, revoked_at }) =>
						revoked_at === null && mayKeep ? (
							<Form form={form} action={to(sourceAddress(source, "/thu-hoi"))}>
								<input type="hidden" name="khoa" value={id} />
								<Button kind="link">
									{words.revoke}
									<span class="vh"> {name}</span>
								</Button>
							</Form>
						) : (
							""
						),
				},
			]}
			rows={tokens}
			empty={<EmptyState title={words.tokensNone}>{words.tokensNoneHelp}</EmptyState>}
		/>
	);
}

const again = { address: sourceAddress(":source") };

/** The key is shown in the answer itself and nowhere else, so there is no page to come back to. */
export const sendToken = action({
	address: sourceAddress(":source", "/khoa"),
	who: intakeKeepers,
	params: ofSource,
	input: z.strictObject({ ten: z.string().trim().min(1).max(200) }),
	again,
	limit: { times: 20, minutes: 10 },
	run: async ({ params, body }, context) => {
		const { trx, actor, clock, from, language, to } = context;
		const words = intakeMessages[language];
		const input = { sourceId: params.source, name: body.ten };
		const token = await makeSourceToken(trx, actor, input, { clock, from });
		return pageOfIntake(
			context,
			words.tokenMade,
			<>
				<Head title={words.tokenMade} lede={body.ten} />
				<Notice kind="warn" title={words.tokenOnce}>
					<p>
						<code>{token}</code>
					</p>
				</Notice>
				<Links items={[{ address: to(sourceAddress(params.source)), label: words.back }]} />
			</>,
		);
	},
});

export const sendRevoke = action({
	address: sourceAddress(":source", "/thu-hoi"),
	who: intakeKeepers,
	params: ofSource,
	input: z.strictObject({ khoa: z.uuid() }),
	again,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = { sourceId: params.source, tokenId: body.khoa };
		await revokeSourceToken(trx, actor, input, { clock, from });
		return { redirect: sourceAddress(params.source), notice: intakeMessages[language].revoked };
	},
});

export const sendForget = action({
	address: sourceAddress(":source", "/quen"),
	who: intakeKeepers,
	params: ofSource,
	input: z.strictObject({
		loai: z.enum(["heading", "state", "body"]),
		chu: z.string().min(1).max(300),
	}),
	again,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = { sourceId: params.source, kind: body.loai, words: body.chu };
		await forgetWord(trx, actor, input, { clock, from });
		return { redirect: sourceAddress(params.source), notice: intakeMessages[language].forgotten };
	},
});
