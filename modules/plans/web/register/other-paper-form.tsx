import type { RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import type { Series } from "#platform/series/find-series.ts";
import { Actions, Button, Field, Form, Part } from "#platform/ui/index.ts";
import { registerMessages } from "../../register/messages.ts";
import { seriesAddress } from "./series-list.tsx";

interface Props {
	readonly series: Series;
	readonly context: Pick<RequestContext, "form" | "language" | "to" | "today">;
}

/** The next number for a paper that is kept elsewhere. */
export function OtherPaperForm({ series, context: { form, language, to, today } }: Props) {
	const words = registerMessages[language].other;
	return (
		<Part id="van-ban-khac" title={words.title} sub={words.sub}>
			<Form form={form} action={to(`${seriesAddress}/${series.id}/van-ban-khac`)}>
				<Field name="ve_viec" label={words.about} hint={words.aboutHint} maxlength={500} />
				<Field type="date" name="ngay" label={words.day} value={formatDay(today, "vi")} />
				<Actions>
					<Button kind="second">{words.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}
