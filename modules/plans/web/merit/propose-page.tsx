import { z } from "zod";
import { type PersonAt, peopleAt } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { proposeMerit } from "../../commands/merit/propose-merit.ts";
import { type MeritPeriod, type MeritVerdict, meritPeriod } from "../../domain/merit-verdict.ts";
import { meritProblem } from "../../merit/errors.ts";
import { meritMessages } from "../../merit/messages.ts";
import { proposesMerit } from "../../merit/policy.ts";
import { proposalMessages } from "../../merit/proposal-messages.ts";
import { workers } from "../../policy.ts";
import { type MeritTask, meritTasks } from "../../queries/merit/merit-record.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { EvidenceTable } from "./evidence-table.tsx";
import { daysOf, meritAddress, meritPage, recordQuery } from "./merit-addresses.ts";

const address = `${meritAddress}/lap`;
const bodyId = z.string().min(1).max(200);
const year = z.coerce.number().int().min(2000).max(2100);

/** The tasks on which a proposal about a body would rest, and the form. */
export const showProposeMerit = page({
	address,
	who: workers,
	query: z.object({ giao: bodyId, co_quan: bodyId, nam: year }),
	show: async ({ query }, { db, actor, today, language, to, form }) => {
		const words = meritMessages[language];
		const places = await bodyPlaces(db, [query.giao, query.co_quan], today);
		const giver = places.get(query.giao);
		if (!giver || !places.has(query.co_quan) || !proposesMerit(actor, giver))
			throw meritProblem("merit-unknown", {});
		const period = meritPeriod(query.nam, today);
		if (!period) throw meritProblem("merit-year-not-begun", { year: query.nam });
		const which = { giverBodyId: query.giao, bodyId: query.co_quan, period };
		const tasks = await meritTasks(db, which, today);
		const names = await bodyNames(db, [query.giao, query.co_quan], today);
		const name = names.get(query.co_quan) ?? query.co_quan;
		const people = await peopleAt(db, { bodyIds: [query.co_quan] }, today);
		return {
			title: words.propose.title(name),
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: tasks.some(({ illustrative }) => illustrative),
			trail: [{ label: words.title, address: `${meritAddress}?${recordQuery(query.giao, query.nam)}` }],
			body: (
				<>
					<Head
						kicker={kickerOf(names.get(query.giao) ?? query.giao, period, language)}
						title={words.propose.title(name)}
						lede={sentenceOf(tasks, language)}
					/>
					<Part id="can-cu" title={words.propose.tasks} sub={words.propose.tasksSub}>
						<EvidenceTable {...{ tasks, language, to }} as="now" />
					</Part>
					<ProposeForm {...{ form, language, query, people }} send={to(address)} />
				</>
			),
		};
	},
});

const kickerOf = (giver: string, period: MeritPeriod, language: Language): string =>
	`${giver} · ${proposalMessages[language].days(...daysOf(period, language))}`;

/** The sentence first: how many tasks, and how they count. */
export function sentenceOf(tasks: readonly MeritTask[], language: Language): string {
	const of = (verdict: MeritVerdict) => tasks.filter((task) => task.verdictThen === verdict).length;
	const [onTime, late, open] = [of("on-time"), of("accepted-late"), of("open-late")];
	const [kept, whole, done, owed] = [onTime, onTime + late + open, late, open].map((count) =>
		formatCount(count, language),
	) as [string, string, string, string];
	return meritMessages[language].propose.sentence(kept, whole, done, owed);
}

interface FormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly query: { readonly giao: string; readonly co_quan: string; readonly nam: number };
	readonly people: readonly PersonAt[];
	readonly send: string;
}

function ProposeForm({ form, language, query, people, send }: FormProps) {
	const messages = meritMessages[language];
	const words = messages.propose;
	const own = people.filter((each) => each.bodyId === query.co_quan && each.standsInFor === null);
	const choices = new Map(own.map(({ personId, name }) => [personId, name]));
	return (
		<Part id="de-nghi" title={words.form}>
			<Form form={form} action={send}>
				<input type="hidden" name="giao" value={query.giao} />
				<input type="hidden" name="co_quan" value={query.co_quan} />
				<input type="hidden" name="nam" value={String(query.nam)} />
				<Field
					name="loai"
					type="radio"
					label={words.kind}
					options={[
						{ value: "reward", label: messages.kinds.reward, hint: words.rewardHint },
						{ value: "criticism", label: messages.kinds.criticism, hint: words.criticismHint },
					]}
				/>
				<Field
					name="nguoi"
					type="select"
					label={words.person}
					hint={words.personHint}
					empty={words.whole}
					optional
					options={[...choices].map(([value, label]) => ({ value, label }))}
				/>
				<Field
					name="ly_do"
					type="textarea"
					rows={5}
					maxlength={4000}
					label={words.reason}
					hint={words.reasonHint}
				/>
				<Actions>
					<Button>{words.send}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendProposeMerit = action({
	address,
	who: workers,
	input: z.strictObject({
		giao: bodyId,
		co_quan: bodyId,
		nam: year,
		loai: z.enum(["reward", "criticism"]),
		nguoi: z
			.union([z.uuid(), z.literal("")])
			.optional()
			.transform((id) => id || null),
		ly_do: z.string().trim().min(1).max(4000),
	}),
	again: { address },
	run: async ({ body }, { trx, actor, clock, from, language, services }) => {
		const id = await proposeMerit(
			trx,
			actor,
			{
				giverBodyId: body.giao,
				bodyId: body.co_quan,
				year: body.nam,
				kind: body.loai,
				personId: body.nguoi,
				reason: body.ly_do,
			},
			{ clock, from, origin: services.installation.origin },
		);
		return { redirect: meritPage(id), notice: meritMessages[language].propose.sent };
	},
});
