interface Named {
  givenName: string;
  familyName: string;
}

/** «Matti Virtanen» */
export function fullName({ givenName, familyName }: Named): string {
  return `${givenName} ${familyName}`;
}

/** «Matti Virtanen · A-003»: two of one name are told apart. */
export function nameAndCode(client: Named & { caseCode: string }): string {
  return `${fullName(client)} · ${client.caseCode}`;
}
