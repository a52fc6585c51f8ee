import { defineConfig } from 'vitest/config';

// Two pages that share nothing but their assets: the app, and GraphiQL with its editor.
export default defineConfig({
  resolve: { dedupe: ['graphql', 'react', 'react-dom', '@graphiql/react'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // What is loaded with what; the test of the page's sizes reads it.
    manifest: true,
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 8192,
    rolldownOptions: { input: ['index.html', 'graphiql/index.html'] },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
  // `npm run dev` serves the page alone; the API is a Groundtrack server's.
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080', '/access': 'http://127.0.0.1:8080' } },
});
