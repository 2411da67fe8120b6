/** Which column a cell begins in: cells of earlier rows may reach down into its row. */
export class TakenColumns {
	private readonly below: number[];
	private at = 0;

	constructor(columns: number) {
		this.below = Array.from({ length: columns }, () => 0);
	}

	/** True when a cell from above reaches into the row. */
	nextRow(): boolean {
		this.pass();
		this.at = 0;
		return this.below.some((rows) => rows > 0);
	}

	/** The column that the next cell of the row begins in. */
	take(columns: number, rows: number): number {
		this.pass();
		const start = this.at;
		for (; this.at < start + columns; this.at++) this.below[this.at] = rows - 1;
		return start;
	}

	private pass(): void {
		for (; (this.below[this.at] ?? 0) > 0; this.at++)
			this.below[this.at] = (this.below[this.at] as number) - 1;
	}
}
