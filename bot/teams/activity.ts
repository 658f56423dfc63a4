/** The parts of a Bot Framework activity that Teho reads, as they arrive: every field may be missing or of another type. */
export interface IncomingActivity {
  type: string;
  [field: string]: unknown;
}

export type Fields = Record<string, unknown>;

/** The value as an object, or an empty one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value as a non-empty string, or null. */
export function stringOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** null when the body is no JSON object or says no type. */
export function activityFrom(body: unknown): IncomingActivity | null {
  const fields = fieldsOf(body);
  return stringOf(fields.type) === null ? null : (fields as IncomingActivity);
}

/** The tenant that the channel vouches for; lower case. null: the channel named none. */
export function tenantOf(activity: IncomingActivity): string | null {
  const tenant =
    stringOf(fieldsOf(activity.conversation).tenantId) ?? stringOf(fieldsOf(fieldsOf(activity.channelData).tenant).id);
  return tenant?.toLowerCase() ?? null;
}
