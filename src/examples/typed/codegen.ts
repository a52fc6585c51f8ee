import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: process.env.GROUNDTRACK ?? "http://127.0.0.1:8080/graphql",
  documents: "typed/main.ts",
  emitLegacyCommonJSImports: false,
  generates: { "typed/generated/": { preset: "client", config: { useTypeImports: true } } },
};

export default config;
