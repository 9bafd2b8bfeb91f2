package org.imas.console;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources as the compiler understands them: where what is declared, called and assigned. */
final class SourceIndex {

    private static SourceIndex main;

    private final Map<Element, TreePath> declarations = new HashMap<>();
    private final Map<Element, List<TreePath>> calls = new HashMap<>();
    private final Map<Element, List<TreePath>> assignments = new HashMap<>();
    private final Trees trees;

    private SourceIndex(Trees trees) {
        this.trees = trees;
    }

    /** Read once: it takes some seconds. */
    static synchronized SourceIndex ofMain() {
        if (main == null) {
            main = of(Path.of("src/main/java"));
        }
        return main;
    }

    private static SourceIndex of(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, diagnostic -> {}, options, null, files.getJavaFileObjectsFromPaths(java));
            SourceIndex index = new SourceIndex(Trees.instance(task));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            units.forEach(unit -> index.new Reader().scan(unit, null));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Trees trees() {
        return trees;
    }

    /** Where that is declared in the sources; null where it is not. */
    TreePath declaration(Element element) {
        return declarations.get(element);
    }

    List<TreePath> calls(Element method) {
        return calls.getOrDefault(method, List.of());
    }

    List<TreePath> assignments(Element variable) {
        return assignments.getOrDefault(variable, List.of());
    }

    Stream<Element> declared() {
        return declarations.keySet().stream();
    }

    /** Everything that is called, ours or not. */
    Stream<Element> called() {
        return calls.keySet().stream();
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            declarations.put(trees.getElement(getCurrentPath()), getCurrentPath());
            return super.visitMethod(tree, none);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            declarations.put(trees.getElement(getCurrentPath()), getCurrentPath());
            return super.visitVariable(tree, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            called();
            return super.visitMethodInvocation(tree, none);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            called();
            return super.visitNewClass(tree, none);
        }

        private void called() {
            Element method = trees.getElement(getCurrentPath());
            if (method != null) {
                calls.computeIfAbsent(method, key -> new ArrayList<>()).add(getCurrentPath());
            }
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void none) {
            Element variable = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
            if (variable != null) {
                assignments.computeIfAbsent(variable, key -> new ArrayList<>()).add(getCurrentPath());
            }
            return super.visitAssignment(tree, none);
        }
    }
}
