import { timeZone } from "#platform/clock/clock.ts";
import { kinds } from "#platform/files/index.ts";
import { formatBytes, formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Details, Field, Form, Part } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { papersOfAct } from "../../queries/desk/papers-of-act.ts";
import { dossierPage } from "./addresses.ts";
import type { DossierProps } from "./dossier-props.ts";

interface Row {
	readonly name: string;
	readonly kind: string;
	readonly day: string;
	readonly fileId: string | null;
	readonly about: string;
	/** kept with this dossier, so that it can be taken out again */
	readonly own: boolean;
}

/** Papers as handed in, with the files of those that were digitised. */
export function DossierFiles({ view, context, files }: DossierProps) {
	const { language, to, form } = context;
	const words = dossierMessages[language].papers;
	const { id } = view.dossier;
	const rows = rowsOf({ view, context, files });
	const missing = view.acts.flatMap((act) => papersOfAct(act).missing);
	const names = [...new Set(rows.map(({ name }) => name).concat(missing))];
	return (
		<Part id="giay-to" title={words.title} note={<p>{words.note}</p>}>
			{missing.length > 0 ? <p>{words.missing(missing.join("; "))}</p> : null}
			<DataTable
				caption={words.title}
				captionHidden
				columns={[
					{ head: words.name, cell: ({ name }: Row) => name },
					{ head: words.kind, cell: ({ kind }: Row) => kind },
					{ head: words.added, cell: ({ day }: Row) => day },
					{
						head: words.file,
						cell: ({ fileId, about, own, name }: Row) =>
							fileId === null ? (
								words.paper
							) : (
								<>
									<a href={to(dossierPage(id, `/tep/${fileId}`))} download>
										{words.open}
										<span class="vh"> {name}</span>
									</a>{" "}
									{about}
									{own ? (
										<Form
											form={{ ...form, errors: {}, values: {} }}
											action={to(dossierPage(id, `/tep/${fileId}/go`))}
											prefix={fileId}
										>
											<Button kind="link" small>
												{words.remove}
												<span class="vh"> {name}</span>
											</Button>
										</Form>
									) : null}
								</>
							),
					},
				]}
				rows={rows}
				empty={<p>{words.none}</p>}
			/>
			<Details
				summary={words.add}
				open={form.errors["tep"] !== undefined || form.errors["ten_giay_to"] !== undefined}
			>
				<Form form={form} action={to(dossierPage(id, "/tep"))} files>
					<datalist id="ten-giay-to">
						{names.map((name) => (
							<option value={name} />
						))}
					</datalist>
					<Field name="ten_giay_to" label={words.of} list="ten-giay-to" maxlength={500} autocomplete="off" />
					<Field
						type="radio"
						name="loai_tep"
						label={words.kind}
						value="handed-in"
						options={(["handed-in", "result"] as const).map((value) => ({
							value,
							label: words.kinds[value],
						}))}
					/>
					<Field
						type="file"
						name="tep"
						label={words.files}
						hint={words.filesHint}
						accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.odt"
						multiple
					/>
					<Actions>
						<Button>{words.send}</Button>
					</Actions>
				</Form>
			</Details>
		</Part>
	);
}

function rowsOf({ view, context: { language }, files }: DossierProps): readonly Row[] {
	const words = dossierMessages[language].papers;
	const day = (at: (typeof files)[number]["addedAt"]) =>
		formatDay(at.toZonedDateTimeISO(timeZone).toPlainDate(), language);
	const kept = files.map(
		({ name, kind, addedAt, fileId, file }): Row => ({
			...{ name, fileId, own: true, day: day(addedAt) },
			kind: kind === "result" ? words.result : words.handedIn,
			about: `${kinds[file.kind][language]}, ${formatBytes(file.size, language)}`,
		}),
	);
	const told = view.acts.flatMap((act) =>
		papersOfAct(act).papers.map(
			({ name, fileId }): Row => ({
				...{ name, fileId, own: false, about: "", day: day(act.happenedAt), kind: words.handedIn },
			}),
		),
	);
	const digitised = new Set(kept.map(({ name }) => name));
	return [...told.filter(({ name, fileId }) => fileId !== null || !digitised.has(name)), ...kept];
}
