import { action, page, type Route } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, Form, Head, type Option } from "#platform/ui/index.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import { changeVersion } from "../../commands/catalogue/write-version.ts";
import { limitUnits } from "../../domain/catalogue/version.ts";
import { catalogueKeepers } from "../../policy.ts";
import { keeperTrail, ofVersion, versionAddress, versionOfPage } from "./keeper-frame.ts";
import {
	type ListName,
	listInput,
	listNames,
	type RowField,
	rowFields,
	rowsOf,
	type TypedRow,
} from "./list-rows.ts";

/** Steps, papers, fees and bases of a version, each list a form of rows with some empty ones below. */
export const listRoutes: readonly Route[] = listNames.flatMap((list) => [listPage(list), sendList(list)]);

function listPage(list: ListName): Route {
	return page({
		address: versionAddress(":id", `/${list}`),
		who: catalogueKeepers,
		params: ofVersion,
		show: async ({ params }, context) => {
			const { form, language, to } = context;
			const { version } = await versionOfPage(context, params.id);
			const words = versionFormMessages[language];
			const { title, lede, row } = words.lists[list];
			return {
				title: `${title}: ${version.nameVi}`,
				section: "/ban-lam-viec",
				trail: keeperTrail(language, version),
				body: (
					<>
						<Head kicker={version.nameVi} title={title} lede={lede} />
						<Form form={form} action={to(versionAddress(version.id, `/${list}`))} guarded>
							{rowsOf(list, version).map((typed, at) => (
								<fieldset class="field">
									<legend>{row(at + 1)}</legend>
									{rowFields[list].map((field) => (
										<RowBox {...{ field, at, typed, language }} />
									))}
								</fieldset>
							))}
							<p class="hint">{words.morePlaces}</p>
							<Actions>
								<Button>{words.save}</Button>
								<ButtonLink kind="link" address={to(versionAddress(version.id))}>
									{words.back}
								</ButtonLink>
							</Actions>
						</Form>
					</>
				),
			};
		},
	});
}

interface RowBoxProps {
	readonly field: RowField;
	readonly at: number;
	readonly typed: TypedRow;
	readonly language: Language;
}

function RowBox({ field, at, typed, language }: RowBoxProps) {
	const { columns } = versionFormMessages[language];
	const basics = { name: `${field}_${at}`, label: columns[field], value: typed[field] ?? "", optional: true };
	const options = choicesOf(field, language);
	if (options !== null) return <Field type="select" options={options} {...basics} />;
	if (field === "so" || field === "so_luong" || field === "muc") return <Field type="number" {...basics} />;
	return <Field maxlength={1000} {...basics} />;
}

function choicesOf(field: RowField, language: Language): readonly Option[] | null {
	const words = versionFormMessages[language];
	if (field === "don_vi") return limitUnits.map((value) => ({ value, label: words.limitUnits[value] }));
	if (field === "ban")
		return [
			{ value: "original", label: words.original },
			{ value: "copy", label: words.copyPaper },
		];
	if (field === "can")
		return [
			{ value: "always", label: words.always },
			{ value: "sometimes", label: words.sometimes },
		];
	return null;
}

function sendList(list: ListName): Route {
	const address = versionAddress(":id", `/${list}`);
	return action({
		address,
		who: catalogueKeepers,
		params: ofVersion,
		input: listInput(list),
		again: { address },
		run: async ({ params, body }, { trx, actor, clock, from, language }) => {
			await changeVersion(trx, actor, { versionId: params.id, parts: body }, { clock, from });
			return { redirect: versionAddress(params.id), notice: keeperMessages[language].saved };
		},
	});
}
