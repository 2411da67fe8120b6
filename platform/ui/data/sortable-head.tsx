export type SortState = "ascending" | "descending" | "none";

interface SortableHeadProps {
	readonly head: string;
	readonly numeric: boolean | undefined;
	readonly sort: { readonly address: string; readonly now: SortState } | undefined;
	readonly role: string | undefined;
}

/** Head of a column; sorting is a link, so it works without script and can be sent on. */
export function SortableHead({ head, numeric, sort, role }: SortableHeadProps) {
	return (
		<th scope="col" class={numeric ? "n" : undefined} aria-sort={sort?.now} role={role}>
			{sort ? (
				<a href={sort.address}>
					{head}
					<Arrow state={sort.now} />
				</a>
			) : (
				head
			)}
		</th>
	);
}

const arrows: Readonly<Record<SortState, string>> = {
	ascending: "M4 11V1.5M1 4.5l3-3 3 3",
	descending: "M4 1v9.5M1 7.5l3 3 3-3",
	none: "M1.4 4.6 4 2l2.6 2.6M1.4 7.4 4 10l2.6-2.6",
};

function Arrow({ state }: { readonly state: SortState }) {
	return (
		<svg class="arrow" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
			<path d={arrows[state]} fill="none" stroke="currentColor" stroke-width="1.4" />
		</svg>
	);
}
