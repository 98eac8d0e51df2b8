/** The other operations of the original service, which share its address: method, path, and `{}` for a name in it. */
const OTHERS: readonly string[] = [
  'POST /policy/check-no-new-access',
  'POST /policy/check-no-public-access',
  'POST /policy/validation',
  'PUT /policy/generation',
  'GET /policy/generation',
  'GET /policy/generation/{}',
  'PUT /policy/generation/{}',
  'PUT /analyzer',
  'GET /analyzer',
  'GET /analyzer/{}',
  'PUT /analyzer/{}',
  'DELETE /analyzer/{}',
  'POST /analyzer/findings/statistics',
  'PUT /analyzer/{}/archive-rule',
  'GET /analyzer/{}/archive-rule',
  'GET /analyzer/{}/archive-rule/{}',
  'PUT /analyzer/{}/archive-rule/{}',
  'DELETE /analyzer/{}/archive-rule/{}',
  'PUT /archive-rule',
  'PUT /service-linked-analyzer',
  'DELETE /service-linked-analyzer/{}',
  'PUT /access-preview',
  'GET /access-preview',
  'GET /access-preview/{}',
  'POST /access-preview/{}',
  'GET /analyzed-resource',
  'POST /analyzed-resource',
  'POST /resource/scan',
  'PUT /finding',
  'POST /finding',
  'GET /finding/{}',
  'POST /findingv2',
  'GET /findingv2/{}',
  'GET /recommendation/{}',
  'POST /recommendation/{}',
  'GET /tags/{}',
  'POST /tags/{}',
  'DELETE /tags/{}',
];

/** Clients encode the slashes of a name, and not all of them do. */
const PATTERN = new RegExp(`^(?:${OTHERS.map((operation) => operation.replaceAll('{}', '.+')).join('|')})$`);

/** Whether the original service has an operation of that method and path that is not served here. */
export function isElsewhere(method: string, path: string): boolean {
  return PATTERN.test(`${method} ${path}`);
}
