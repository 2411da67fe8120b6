import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { answerQuestion, judgeQuestion } from "../../commands/questions/answer-question.ts";
import { questionsFor } from "../../queries/questions.ts";
import { questionProblem } from "../../questions/errors.ts";
import { questionMessages } from "../../questions/messages.ts";
import { figureAnswerers, unitsAnsweredFor } from "../../questions/policy.ts";
import { figureInWords, figuresInWords, QuestionTable, stateOf } from "./question-shown.tsx";

export const answersAddress = "/tra-loi-so-lieu";
const oneAddress = `${answersAddress}/:id`;
const ofQuestion = z.object({ id: z.uuid() });

/** What waits for the person: first to be read, then to be answered. */
export const answersPage = page({
	address: answersAddress,
	who: figureAnswerers,
	show: async (_, { db, actor, language, today, to }) => {
		const words = questionMessages[language];
		const questions = await questionsFor(db, unitsAnsweredFor(actor));
		const figures = await figuresInWords(db, questions, { today, language });
		return {
			title: words.desk,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.desk} lede={words.deskAbout} />
					<QuestionTable
						{...{ questions, figures, today, language }}
						empty={{ title: words.deskNone, next: words.deskNoneText }}
						address={(id) => to(`${answersAddress}/${id}`)}
					/>
				</>
			),
		};
	},
});

/** One question: read first, then answered. */
export const answerPage = page({
	address: oneAddress,
	who: figureAnswerers,
	params: ofQuestion,
	show: async ({ params }, { db, actor, form, language, today, to }) => {
		const words = questionMessages[language];
		const all = await questionsFor(db, unitsAnsweredFor(actor));
		const question = all.find(({ id }) => id === params.id);
		if (!question) throw questionProblem("question-unknown", {});
		const here = to(`${answersAddress}/${question.id}`);
		return {
			title: words.one,
			section: "/ban-lam-viec",
			trail: [{ label: words.desk, address: answersAddress }],
			body: (
				<>
					<Head
						kicker={await figureInWords(db, question, { today, language })}
						title={words.one}
						lede={question.question}
						meta={stateOf(question, today, language)}
					/>
					{question.state === "waiting" ? (
						<Part id="duyet" title={words.judge} sub={words.judgeSub}>
							<Form form={form} action={`${here}/duyet`}>
								<Field name="ly_do" label={words.reason} maxlength={500} optional />
								<Actions>
									<Button name="y_kien" value="hien">
										{words.show}
									</Button>
									<Button kind="second" name="y_kien" value="khong">
										{words.refuse}
									</Button>
								</Actions>
							</Form>
						</Part>
					) : (
						<Part id="tra-loi" title={words.answer}>
							<Form form={form} action={here} guarded>
								<Field name="tra_loi" type="textarea" rows={8} label={words.answer} maxlength={4000} />
								<Field
									name="dinh_chinh"
									label={words.correctionField}
									hint={words.correctionHint}
									maxlength={300}
									optional
								/>
								<Actions>
									<Button>{words.answer}</Button>
								</Actions>
							</Form>
						</Part>
					)}
				</>
			),
		};
	},
});

export const sendJudgement = action({
	address: `${oneAddress}/duyet`,
	who: figureAnswerers,
	params: ofQuestion,
	input: z
		.strictObject({ y_kien: z.enum(["hien", "khong"]), ly_do: z.string().trim().max(500).default("") })
		.refine(({ y_kien, ly_do }) => y_kien === "hien" || ly_do !== "", { path: ["ly_do"] }),
	again: { address: oneAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const refusal = body.y_kien === "khong" ? body.ly_do : null;
		await judgeQuestion(trx, actor, { id: params.id, refusal }, { clock, from });
		return { redirect: answersAddress, notice: questionMessages[language].done };
	},
});

export const sendAnswer = action({
	address: oneAddress,
	who: figureAnswerers,
	params: ofQuestion,
	input: z.strictObject({
		tra_loi: z.string().trim().min(10).max(4000),
		// an address of ours only: an answer leads nobody elsewhere
		dinh_chinh: z
			.string()
			.trim()
			.max(300)
			.regex(/^(\/[a-z0-9][^\s\\]*)?$/)
			.default(""),
	}),
	again: { address: oneAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const said = { id: params.id, answer: body.tra_loi, correction: body.dinh_chinh || null };
		await answerQuestion(trx, actor, said, { clock, from });
		return { redirect: answersAddress, notice: questionMessages[language].done };
	},
});
