export interface FileRow {
	id: string;
	sha256: string;
	size: number;
	kind: string;
	type: string;
	name: string;
	purpose: string;
	owner_module: string;
	subject_kind: string;
	subject_id: string;
	uploaded_by: string | null;
	at: string;
}

export interface PublishedCopyRow {
	file_id: string;
	sha256: string;
	size: number;
	type: string;
	name: string;
	removed: string[];
	signed: boolean;
	at: string;
}

export interface FilesTables {
	"files.file": FileRow;
	"files.published_copy": PublishedCopyRow;
}
