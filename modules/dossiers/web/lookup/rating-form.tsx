import type { RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Part } from "#platform/ui/index.ts";
import { type RatingQuestion, ratingQuestions } from "../../domain/lookup/ratings.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";

/** Names of the fields in the form. */
export const ratingFields = {
	satisfaction: "hai_long",
	clear: "ro_rang",
	respectful: "lich_su",
	visits: "so_lan",
	extra: "ngoai_niem_yet",
	words: "y_kien",
} as const;

interface RatingFormProps extends Pick<RequestContext, "form" | "language"> {
	readonly action: string;
}

/** Five levels, four plain questions, a box for words; all but the first may be left out. */
export function RatingForm({ form, language, action }: RatingFormProps) {
	const words = ratingMessages[language];
	const ask = <Q extends RatingQuestion>(question: Q) => {
		const { ask: label, answers } = words.questions[question];
		const options = ratingQuestions[question].map((value) => ({
			value,
			label: (answers as Readonly<Record<string, string>>)[value] ?? value,
		}));
		return <Field type="radio" name={ratingFields[question]} label={label} options={options} optional />;
	};
	return (
		<Part id="danh-gia" title={words.title} sub={words.sub}>
			<Form form={form} action={action}>
				<Field
					type="radio"
					name={ratingFields.satisfaction}
					label={words.satisfaction}
					options={[5, 4, 3, 2, 1].map((level) => ({
						value: String(level),
						label: words.levels[level - 1] as string,
					}))}
				/>
				{ask("clear")}
				{ask("respectful")}
				{ask("visits")}
				{ask("extra")}
				<Field
					type="textarea"
					name={ratingFields.words}
					label={words.words}
					hint={words.wordsHint}
					rows={3}
					maxlength={1000}
					optional
				/>
				<Actions>
					<Button>{words.send}</Button>
				</Actions>
			</Form>
		</Part>
	);
}
