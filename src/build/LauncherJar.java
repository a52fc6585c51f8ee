import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** Puts our launcher, compiled for Java 8, before Spring Boot's in the jar that is given. */
class LauncherJar {
  private static final Path SOURCES = Path.of("src/launcher");
  private static final String LAUNCHER = "dev/groundtrack/launcher/Launcher";

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path classes = Files.createDirectories(Path.of(args[1]));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "8", "-Xlint:all,-options", "-Werror", "-d",
                classes.toString(), SOURCES.resolve(LAUNCHER + ".java").toString());
    if (status != 0) {
      throw new IllegalStateException("The launcher does not compile");
    }
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path launcher = inside.getPath(LAUNCHER + ".class");
      Files.createDirectories(launcher.getParent());
      Files.copy(classes.resolve(LAUNCHER + ".class"), launcher, StandardCopyOption.REPLACE_EXISTING);
      startWithIt(inside.getPath("META-INF/MANIFEST.MF"));
    }
  }

  private static void startWithIt(Path file) throws IOException {
    Manifest manifest;
    try (InputStream in = Files.newInputStream(file)) {
      manifest = new Manifest(in);
    }
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LAUNCHER.replace('/', '.'));
    try (OutputStream out = Files.newOutputStream(file)) {
      manifest.write(out);
    }
  }
}
