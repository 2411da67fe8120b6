import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Notice, Part } from "#platform/ui/index.ts";
import { type AskedFigure, askQuestion, questionOfReceipt } from "../../commands/questions/ask-question.ts";
import { allIndices } from "../../queries/editions.ts";
import { publicQuestions } from "../../queries/questions.ts";
import { resultsOf } from "../../queries/results.ts";
import { questionProblem } from "../../questions/errors.ts";
import { questionMessages } from "../../questions/messages.ts";
import { nameOf, pointsOf } from "../words.ts";
import {
	askAddress,
	figureInWords,
	figuresInWords,
	isLate,
	QuestionTable,
	stateOf,
} from "./question-shown.tsx";

const figureFields = {
	"chi-so": z.string().regex(/^[a-z0-9-]{1,40}$/),
	nam: z.string().regex(/^\d{4}$/),
	"don-vi": z.string().regex(/^[a-z0-9:-]{1,60}$/),
	"noi-dung": z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/),
};
const asked = z.object(figureFields);
const receiptAddress = `${askAddress}/ma`;

async function figureOf(db: ReadDb, typed: z.output<typeof asked>): Promise<AskedFigure> {
	const index = (await allIndices(db)).find(({ slug }) => slug === typed["chi-so"]);
	if (!index) throw questionProblem("question-figure-unknown", {});
	return {
		index: index.code,
		year: Number(typed.nam),
		unitId: typed["don-vi"],
		concept: typed["noi-dung"],
	};
}

/** Everyone: the figure, a box for the question, and what was asked about it before. */
export const askPage = page({
	address: askAddress,
	who: "everyone",
	query: asked.partial(),
	show: async ({ query }, { db, form, language, today, to }) => {
		const words = questionMessages[language];
		// a refused form comes back without the query of its page
		const typed = asked.safeParse({ ...query, ...form.values });
		if (!typed.success) throw questionProblem("question-figure-unknown", {});
		const figure = await figureOf(db, typed.data);
		const which = { index: figure.index, years: [figure.year], concepts: [figure.concept] };
		const result = (await resultsOf(db, [figure.unitId], which)).get(figure.unitId)?.[0];
		if (!result) throw questionProblem("question-figure-unknown", {});
		const name = await figureInWords(db, figure, { today, language });
		const questions = await publicQuestions(db, figure);
		const figures = await figuresInWords(db, questions, { today, language });
		return {
			title: words.title,
			section: "/chi-so",
			noindex: true,
			body: (
				<>
					<Head
						kicker={name}
						title={words.title}
						lede={result.published === null ? words.missing : words.value(pointsOf(result, language))}
					/>
					<Part id="hoi" title={words.text} note={<p>{words.lede}</p>}>
						<Form form={form} action={to(askAddress)} guarded>
							{Object.entries(typed.data).map(([field, value]) => (
								<input type="hidden" name={field} value={value} />
							))}
							<Field
								name="cau_hoi"
								type="textarea"
								rows={6}
								label={words.text}
								hint={words.textHint}
								maxlength={1000}
							/>
							<Actions>
								<Button>{words.send}</Button>
							</Actions>
						</Form>
					</Part>
					<Part id="da-hoi" title={words.others}>
						<QuestionTable
							{...{ questions, figures, today, language }}
							empty={{ title: words.none, next: words.noneText }}
							address={(id) => to(`${askAddress}/${id}`)}
						/>
						<p>
							<a href={to(receiptAddress)}>{words.look}</a>
						</p>
					</Part>
				</>
			),
		};
	},
});

export const sendQuestion = action({
	address: askAddress,
	who: "everyone",
	input: z.strictObject({ ...figureFields, cau_hoi: z.string().trim().min(10).max(1000) }),
	again: { address: askAddress },
	limit: { times: 5, minutes: 60 },
	run: async ({ body }, { trx, clock, language, to }): Promise<PageAnswer> => {
		const words = questionMessages[language];
		const figure = await figureOf(trx, body);
		const { receipt, dueOn } = await askQuestion(trx, { figure, question: body.cau_hoi }, { clock });
		return {
			title: words.asked,
			section: "/chi-so",
			noindex: true,
			body: (
				<>
					<Head title={words.asked} lede={words.due(formatDay(dueOn, language))} />
					<Notice kind="ok" title={words.receipt} level={2}>
						<p>
							<b class="n">{receipt}</b>
						</p>
						<p>
							<a href={to(receiptAddress)}>{words.look}</a>
						</p>
					</Notice>
				</>
			),
		};
	},
});

/** Who asked comes back with the code. */
export const receiptPage = page({
	address: receiptAddress,
	who: "everyone",
	show: (_, { form, language, to }) => {
		const words = questionMessages[language];
		return {
			title: words.look,
			section: "/chi-so",
			noindex: true,
			body: (
				<>
					<Head title={words.look} />
					<Form form={form} action={to(receiptAddress)}>
						<Field name="ma" label={words.code} width={8} autocomplete="off" maxlength={40} />
						<Actions>
							<Button>{words.open}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendReceipt = action({
	address: receiptAddress,
	who: "everyone",
	input: z.strictObject({ ma: z.string().max(40) }),
	again: { address: receiptAddress },
	limit: { times: 20, minutes: 10 },
	run: async ({ body }, { trx, language, today }): Promise<PageAnswer> => {
		const words = questionMessages[language];
		const row = await questionOfReceipt(trx, body.ma);
		const state = stateOf({ state: row.state, dueOn: Temporal.PlainDate.from(row.due_on) }, today, language);
		return {
			title: words.one,
			section: "/chi-so",
			noindex: true,
			body: (
				<>
					<Head title={words.one} lede={row.question} meta={state} />
					<Said heading={words.refusal} text={row.refusal} />
					<Said heading={words.answer} text={row.answer} />
				</>
			),
		};
	},
});

const Said = ({ heading, text }: { readonly heading: string; readonly text: string | null }) =>
	text === null ? null : (
		<Part id="tra-loi" title={heading}>
			<p>{text}</p>
		</Part>
	);

/** Public: one question with its answer. */
export const questionPage = page({
	address: `${askAddress}/:id`,
	who: "everyone",
	params: z.object({ id: z.uuid() }),
	show: async ({ params }, { db, language, today, to }) => {
		const words = questionMessages[language];
		const [question] = await publicQuestions(db, { id: params.id });
		if (!question) throw questionProblem("question-unknown", {});
		const kicker = await figureInWords(db, question, { today, language });
		return {
			title: words.one,
			section: "/chi-so",
			body: (
				<>
					<Head
						kicker={kicker}
						title={words.one}
						lede={question.question}
						meta={stateOf(question, today, language)}
					/>
					<Said heading={words.answer} text={question.answer} />
					{question.correction ? (
						<p>
							<a href={to(question.correction)}>{words.correction}</a>
						</p>
					) : null}
				</>
			),
		};
	},
});

/** Public: all questions about figures of a unit, the late ones among them. */
export const unitQuestions = page({
	address: `${askAddress}/don-vi/:unit`,
	who: "everyone",
	params: z.object({ unit: figureFields["don-vi"] }),
	show: async ({ params }, { db, language, today, to }: RequestContext & { readonly db: ReadDb }) => {
		const unit = (await unitsAt(db, [params.unit], today)).get(params.unit);
		if (!unit) throw questionProblem("question-figure-unknown", {});
		const words = questionMessages[language];
		const questions = await publicQuestions(db, { unitId: unit.id });
		const figures = await figuresInWords(db, questions, { today, language });
		const open = questions.filter(({ state }) => state === "shown");
		const late = open.filter(({ dueOn }) => isLate(dueOn, today)).length;
		const title = words.ofUnit(nameOf(unit, language as Language));
		return {
			title,
			section: "/chi-so",
			body: (
				<>
					<Head title={title} lede={words.counts(questions.length - open.length, open.length, late)} />
					<QuestionTable
						{...{ questions, figures, today, language }}
						empty={{ title: words.none, next: words.noneText }}
						address={(id) => to(`${askAddress}/${id}`)}
					/>
				</>
			),
		};
	},
});
