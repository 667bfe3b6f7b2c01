package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Holds the POMs together, of which the BOM has no parent. */
class CoordinatesTest {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @Test
  void theBomNamesEveryArtifactInTheVersionOfTheParent() throws Exception {
    Document parent = pom("pom.xml");
    Document bom = pom("cli/bom/pom.xml");
    List<String> artifacts = new ArrayList<>();
    for (String module : texts(parent, "/project/modules/module")) {
      Document pom = pom(module + "/pom.xml");
      boolean isPublished = text(pom, "//*[name()='maven.deploy.skip']").isEmpty();
      if (isPublished && !text(pom, "/project/packaging").equals("pom")) {
        artifacts.add(text(pom, "/project/artifactId"));
      }
    }

    assertEquals(artifacts, texts(bom, "//dependency/artifactId"));
    for (String path :
        List.of(
            "/project/version",
            "/project/inceptionYear",
            "/project/licenses/license/url",
            "/project/developers/developer/name",
            "//*[name()='rigc.home']")) {
      assertEquals(text(parent, path), text(bom, path), path);
    }
  }

  @Test
  void everyPomSaysWhatItIs() throws Exception {
    for (String module : texts(pom("pom.xml"), "/project/modules/module")) {
      Document pom = pom(module + "/pom.xml");
      assertFalse(text(pom, "/project/name").isEmpty(), module);
      assertFalse(text(pom, "/project/description").isEmpty(), module);
    }
  }

  private static Document pom(String file) throws Exception {
    Path path = Workplace.ROOT.resolve(file);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile());
  }

  private static String text(Document pom, String path) throws Exception {
    return XPATH.evaluate(path, pom);
  }

  private static List<String> texts(Document pom, String path) throws Exception {
    NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
