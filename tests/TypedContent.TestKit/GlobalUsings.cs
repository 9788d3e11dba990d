global using TypedContent.Testing;
global using TypedContent.Testing.Build;
global using TypedContent.Testing.Host;
