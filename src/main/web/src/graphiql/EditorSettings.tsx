import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Long lines are wrapped in the query as they are in the response, and both show more at once. */
export function EditorSettings() {
  const queryEditor = useGraphiQL(state => state.queryEditor);
  const responseEditor = useGraphiQL(state => state.responseEditor);

  useEffect(() => {
    queryEditor?.updateOptions({ fontSize: 14, wordWrap: 'on', wrappingIndent: 'indent' });
    responseEditor?.updateOptions({ fontSize: 14, wrappingIndent: 'indent' });
  }, [queryEditor, responseEditor]);
  return null;
}
